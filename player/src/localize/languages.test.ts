import { afterEach, expect, test } from 'bun:test'
import { join } from 'node:path'
import { clockTime } from '../times.ts'
import { direction, msg, show, str } from './message.ts'
import { chooseLanguage, LANGUAGES } from './speak.ts'
import { spokenTime } from './spoken-time.ts'
import { tracksText } from './tracks-text.ts'
import { textsOf } from './translate.ts'

afterEach(() => show('en'))

const speak = async (tag: string) => {
  const file = (await import(
    `./languages/${tag.split('-')[0]}.ts`
  )) as typeof import('./languages/de.ts')
  show(tag, file.translate)
  return file
}

/** Every text in the sources that is there to be translated. */
async function texts() {
  const found = new Set<string>()
  for (const path of new Bun.Glob('**/*.ts').scanSync(join(import.meta.dir, '..'))) {
    if (path.startsWith('localize/')) continue
    const source = await Bun.file(join(import.meta.dir, '..', path)).text()
    const calls = source.matchAll(/\bmsg\(\s*(?:'([^'\n]+)'|str`([^`]+)`)\s*,?\s*\)/g)
    for (const [, plain, filled] of calls) {
      let hole = 0
      found.add(plain ?? filled!.replace(/\$\{[^}]*\}/g, () => `{${hole++}}`))
    }
    expect(source.match(/\bmsg\(/g)?.length ?? 0, path).toBe(
      [...source.matchAll(/\bmsg\(\s*(?:'([^'\n]+)'|str`([^`]+)`)\s*,?\s*\)/g)].length,
    )
  }
  return [...found].sort()
}

test.each(LANGUAGES)(
  'everything that the player says is said in %s, and nothing else',
  async (tag) => {
    const { messages, tracks } = await speak(tag)
    expect(Object.keys(messages).sort()).toEqual(await texts())
    for (const [english, text] of Object.entries(messages)) {
      expect(text.trim()).toBe(text)
      expect(text.match(/\{\d\}/g)?.sort() ?? []).toEqual(english.match(/\{\d\}/g)?.sort() ?? [])
      if (!english.includes('{')) expect(msg(english)).toBe(text)
    }
    const all = Object.keys(messages).length + Object.keys(tracks).length
    expect(Object.keys(textsOf(messages, tracks))).toHaveLength(all)
    const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories
    expect(Object.keys({ ...tracks }).sort()).toEqual([...forms].sort())
  },
)

test('names and numbers are put where each language wants them', async () => {
  const said = () => msg(str`${'A'} of ${'B'}`)
  expect([said(), msg(str`Player: ${'Evening'}`)]).toEqual(['A of B', 'Player: Evening'])
  await speak('fr')
  expect([said(), msg(str`Player: ${'Evening'}`)]).toEqual(['A sur B', 'Lecteur : Evening'])
  await speak('ja')
  expect(said()).toBe('B中A')
})

test('tracks are counted as each language counts', async () => {
  expect([1, 2, 1200].map(tracksText)).toEqual(['1 track', '2 tracks', '1\u202f200 tracks'])
  await speak('de-DE')
  expect([1, 1200].map(tracksText)).toEqual(['1 Titel', '1\u202f200 Titel'])
  await speak('es')
  expect([1, 12].map(tracksText)).toEqual(['1 canción', '12 canciones'])
  await speak('ar-EG')
  expect([1, 2, 3, 12, 100].map(tracksText)).toEqual([
    'مقطع واحد',
    'مقطعان',
    '٣ مقاطع',
    '١٢ مقطعًا',
    '١٠٠ مقطع',
  ])
})

test('times are told in words and digits of the language', async () => {
  await speak('de')
  expect([spokenTime(63), clockTime(63)]).toEqual(['1 Minute, 3 Sekunden', '1:03'])
  await speak('ar-EG')
  expect([clockTime(63), direction()]).toEqual(['١:٠٣', 'rtl'])
  await speak('ar-AE')
  expect(clockTime(63)).toBe('1:03')
})

test('the first language that the player speaks is taken, with its region', () => {
  expect(chooseLanguage(['', undefined, 'it', 'de-CH', 'fr'])).toBe('de-CH')
  expect(chooseLanguage(['EN-gb', 'de'])).toBe('EN-gb')
  expect(chooseLanguage(['tlh', 'x', 'enx', 'dear'])).toBe('en')
  // No tags of BCP 47, and what Intl would throw at.
  expect(['en-US@posix', 'de_DE', 'ar-EG-u-nu-latn'].map((tag) => chooseLanguage([tag]))).toEqual([
    'en-US',
    'de',
    'ar-EG',
  ])
})
