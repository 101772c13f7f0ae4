import { expect, test } from 'bun:test'
import { z } from 'zod'
import { byLocale, forLocale, inLocale, localeQuery } from './locale.ts'

const names = byLocale(z.string()).parse({ SV: 'Lugnt', pt_br: 'Calma', 'zh-Hant': '平靜' })
const name = (locale: string) => inLocale(names, localeQuery.parse({ locale }).locale)

test('a listener reads the language asked for, or a wider one, however it is written', () => {
  for (const [locale, text] of [
    ['sv', 'Lugnt'],
    ['sv_SE', 'Lugnt'],
    ['SV-fi', 'Lugnt'],
    ['pt-BR', 'Calma'],
    ['zh_Hant_TW', '平靜'],
  ] as const)
    expect([locale, name(locale)]).toEqual([locale, text])
  for (const locale of ['pt', 'pt_PT', 'de', 'zh', '', 'nonsense!', '__proto__', 'x'.repeat(90)])
    expect([locale, name(locale)]).toEqual([locale, undefined])
  expect(inLocale(names, undefined)).toBeUndefined()
})

test('what is no locale cannot be written to', () => {
  for (const locale of ['', '!', 'sv/SE', '__proto__'])
    expect([
      locale,
      byLocale(z.string()).safeParse(JSON.parse(`{"${locale}":"x"}`)).success,
    ]).toEqual([locale, locale === '__proto__'])
})

test('a link to a list keeps its locale', () => {
  expect(forLocale('https://music.example/v1/a', 'sv-SE')).toBe(
    'https://music.example/v1/a?locale=sv-SE',
  )
  expect(forLocale('https://music.example/v1/a', undefined)).toBe('https://music.example/v1/a')
})
