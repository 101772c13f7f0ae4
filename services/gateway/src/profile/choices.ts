import { iso31661 } from 'iso-3166'

export interface Choice {
  value: string
  name: string
}

const regions = new Intl.DisplayNames('en', { type: 'region' })
const byName = (a: Choice, b: Choice) => a.name.localeCompare(b.name, 'en')

/** Every country, by its English name. */
export const countries: Choice[] = iso31661
  .map(({ alpha2: value, name }) => ({ value, name: regions.of(value) ?? name }))
  .toSorted(byName)

const languages =
  'ar bg ca cs da de el en en-GB es es-419 et eu fa fi fr he hi hr hu id is it ja ko lt lv nb nl pl pt pt-BR ro ru sk sl sr sv sw th tr uk vi zh-Hans zh-Hant'

const named = (value: string): Choice => {
  const name = new Intl.DisplayNames(value, { type: 'language' }).of(value) ?? value
  return { value, name: name.charAt(0).toLocaleUpperCase(value) + name.slice(1) }
}
const common = languages.split(' ').map(named)

/** Languages, each by its own name; the one that is set is among them. */
export const languagesWith = (set: string | null | undefined): Choice[] =>
  set && !common.some(({ value }) => value === set) ? [named(set), ...common] : common
