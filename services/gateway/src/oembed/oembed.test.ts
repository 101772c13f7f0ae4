import { expect, test } from 'bun:test'
import fc from 'fast-check'
import type { Collection } from '../collections.ts'
import { toOembed, toXml } from './oembed.ts'

const collection = (changes: Partial<Collection> = {}): Collection => ({
  type: 'playlist',
  id: '2vCNmwFe6P8I0BS1JjZ3jF',
  title: 'Slow weather',
  byline: 'Ada',
  description: '',
  images: [640, 300, 64].map((width) => ({ url: `https://x/${width}`, width, height: width })),
  tracks: [],
  total: 3,
  ...changes,
})
const embed = (...[about, room = {}]: [Collection, Parameters<typeof toOembed>[2]?]) =>
  toOembed('https://music.example', about, room)

const title = (xml: string) => (Bun.XML.parse(xml) as { oembed: { title: string } }).oembed.title

test('any title makes well-formed XML that reads back as what XML can say of it', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string()),
      (text) => {
        // Parsers trim the ends and turn every line end into \n (XML 1.0 §2.11).
        const sayable = text
          .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
          .replace(/\r\n?/g, '\n')
        expect(title(toXml({ title: `[${text}]` }))).toBe(`[${sayable}]`)
      },
    ),
  )
})

test.each([`<&"'>`, ']]>', '<!-- -->', '\u0000\u0008\u001F', '\uD800', '\uFFFE', '&#0;'])(
  'the title %j does not break XML',
  (text) => {
    expect(title(toXml({ title: `[${text}]` }))).toStartWith('[')
  },
)

test('an embed never asks for more room than there is', () => {
  const pixels = fc.option(fc.integer({ min: 1, max: 100_000 }), { nil: undefined })
  fc.assert(
    fc.property(
      pixels,
      pixels,
      fc.constantFrom('playlist' as const, 'album' as const, 'track' as const),
      (maxwidth, maxheight, type) => {
        const response = embed(collection({ type }), { maxwidth, maxheight })
        const [most, highest] = [maxwidth ?? Infinity, maxheight ?? Infinity]
        expect(response.width).toBeLessThanOrEqual(most)
        expect(response.height).toBeLessThanOrEqual(highest)
        expect(response.html).toContain(`width="${response.width}" height="${response.height}"`)
        expect(response.thumbnail_width ?? 0).toBeLessThanOrEqual(most)
        expect(response.thumbnail_height ?? 0).toBeLessThanOrEqual(highest)
      },
    ),
  )
})

test('the thumbnail is the widest cover that fits, and its three fields come together or not at all', () => {
  expect(embed(collection())).toMatchObject({
    thumbnail_url: 'https://x/640',
    thumbnail_width: 640,
  })
  expect(embed(collection(), { maxheight: 299 })).toMatchObject({ thumbnail_width: 64 })
  const thumbnail = (...call: Parameters<typeof embed>) =>
    Object.keys(embed(...call)).filter((field) => field.startsWith('thumbnail'))
  expect(thumbnail(collection())).toHaveLength(3)
  expect(thumbnail(collection(), { maxwidth: 63 })).toEqual([])
  expect(thumbnail(collection({ images: [] }))).toEqual([])
  const images = [{ url: 'https://x/y', width: null, height: null }]
  expect(thumbnail(collection({ images }))).toEqual([])
})

test('a title cannot break out of the frame that is pasted into a page', async () => {
  const { html } = embed(
    collection({ title: `"><script>alert(1)</script>`, byline: `' onload='x` }),
  )
  const elements: string[] = []
  await new HTMLRewriter()
    .on('*', { element: ({ tagName }) => void elements.push(tagName) })
    .transform(new Response(html))
    .text()
  expect(elements).toEqual(['iframe'])
})
