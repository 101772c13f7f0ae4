import { language, msg, str } from './message.ts'

/** How many tracks there are, in words. */
export function tracksText(total: number) {
  const form = new Intl.PluralRules(language()).select(total)
  const count = total.toLocaleString(language())
  // English has two forms; the ids lead to those of the other languages.
  return msg(total === 1 ? str`${count} track` : str`${count} tracks`, { id: `tracks-${form}` })
}
