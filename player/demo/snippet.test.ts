import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { contrast, readableOn } from './accent.ts'
import { frameAddress } from './addresses.ts'
import { layouts, languages, themes } from './choices.ts'
import { type Configuration, queryOf, readConfiguration } from './configuration.ts'
import { type Kind, kinds } from './kinds.ts'
import { snippetFor } from './snippet.ts'

const SITE = 'https://music.example'
const MUSIC = 'playlist/2takcwOaAZWiXQijPHIx7B'
const usual = readConfiguration(new URLSearchParams(), MUSIC)
const snippet = (chosen: Partial<Configuration>, title = 'Evening') =>
  snippetFor({ site: SITE, title }, { ...usual, ...chosen }).code

const hex = fc
  .integer({ min: 0, max: 0xff_ff_ff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`)
const number = (min: number, max: number) => fc.option(fc.integer({ min, max }), { nil: undefined })
const anything: fc.Arbitrary<Configuration> = fc.record({
  kind: fc.constantFrom(...(Object.keys(kinds) as Kind[])),
  music: fc.constantFrom(MUSIC, 'track/2takcwOaAZWiXQijPHIx7B'),
  layout: fc.constantFrom(...layouts),
  theme: fc.constantFrom(...themes),
  accent: fc.oneof(fc.constant(''), hex),
  width: number(200, 2000),
  height: number(80, 2000),
  consent: fc.boolean(),
  lang: fc.constantFrom('' as const, ...languages.map(({ tag }) => tag)),
  autoplay: fc.boolean(),
  start: number(1, 100_000),
  time: number(1, 100_000),
  key: fc.constantFrom('', 'pk_3x'),
})

/** The elements of some HTML, as a browser would read them. */
async function read(html: string) {
  const found: { tag: string; attributes: Record<string, string> }[] = []
  await new HTMLRewriter()
    .on('*', {
      element: ({ tagName: tag, attributes }) =>
        void found.push({ tag, attributes: Object.fromEntries(attributes) }),
    })
    .transform(new Response(html))
    .text()
  return found
}

test('without a choice it is the one line that every page of the site has', () => {
  expect(snippet({})).toBe(
    `<script type="module" src="${SITE}/player.js"></script>\n<busker-player src="${SITE}/${MUSIC}"></busker-player>`,
  )
})

test('a choice survives the way through an address', () => {
  fc.assert(
    fc.property(anything, (chosen) => {
      expect(readConfiguration(new URLSearchParams(String(queryOf(chosen))))).toEqual(chosen)
    }),
  )
})

test('whatever an address says, what is read of it is a choice that there is', () => {
  const word = fc.oneof(fc.string(), fc.constantFrom('own', 'on', '1e9', '-3', '"><script>'))
  const names = fc.constantFrom(...Object.keys(usual), 'colour')
  fc.assert(
    fc.property(fc.array(fc.tuple(names, word)), (pairs) => {
      const chosen = readConfiguration(new URLSearchParams(pairs))
      expect(readConfiguration(queryOf(chosen))).toEqual(chosen)
      expect(JSON.stringify(chosen)).not.toContain('<')
    }),
  )
})

test('markup says what was chosen and nothing else, whatever the music is called', async () => {
  await fc.assert(
    fc.asyncProperty(anything, fc.string(), async (given, title) => {
      const chosen = { ...given, kind: given.consent ? ('html' as const) : ('iframe' as const) }
      const elements = await read(snippet(chosen, title))
      if (chosen.consent) {
        expect(elements.map(({ tag }) => tag)).toEqual(['busker-player', 'button', 'script'])
        return
      }
      const [{ attributes } = { attributes: {} as Record<string, string> }] = elements
      expect(elements.map(({ tag }) => tag)).toEqual(['iframe'])
      expect(attributes['src']?.replaceAll('&amp;', '&')).toBe(frameAddress(SITE, chosen))
    }),
  )
})

test('an embed key goes with every kind of snippet', () => {
  for (const kind of Object.keys(kinds) as Kind[])
    expect(snippet({ kind, key: 'pk_3x' })).toMatch(/key=(?:")?pk_3x/)
})

test('what a link cannot say is not said', () => {
  const chosen = { theme: 'dark', accent: '#123456', height: 300, autoplay: true } as const
  for (const kind of ['link', 'wordpress', 'ghost'] as const)
    expect(snippet({ kind, ...chosen })).toBe(`${SITE}/${MUSIC}`)
  expect(snippet({ kind: 'notion', ...chosen })).toBe(
    `${SITE}/embed/${MUSIC}?theme=dark&autoplay=1`,
  )
})

test('what stands on any accent can be read: 4.5 to 1', () => {
  fc.assert(fc.property(hex, (accent) => contrast(accent, readableOn(accent)) >= 4.5))
})
