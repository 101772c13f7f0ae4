import { inDigits } from '../times.ts'
import { language, msg, str } from './message.ts'

/** How many tracks there are, in words. */
export function tracksText(total: number) {
  const form = new Intl.PluralRules(language()).select(total)
  // Grouped as in all languages (ISO 80000-1, 7.3.1): the first number of Intl takes longer than all else.
  const count = inDigits(String(total).replace(/\B(?=(\d{3})+$)/g, '\u202f'))
  // English has two forms; the ids lead to those of the other languages.
  return msg(total === 1 ? str`${count} track` : str`${count} tracks`, { id: `tracks-${form}` })
}
