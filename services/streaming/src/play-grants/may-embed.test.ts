import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { unanswered } from '../embed-keys/last-known.ts'
import { type Asking, mayEmbed } from './may-embed.ts'

const own = 'https://music.example'
const fanzine = 'https://fanzine.example'
const key = {
  id: 'key-1',
  origins: [fanzine, 'http://localhost:3000'],
  nullOrigin: false,
  previewSeconds: null,
  grantsPerHour: 10,
  active: true,
}
const asking = (more: Partial<Asking> = {}): Asking => ({
  origin: fanzine,
  key,
  embeds: 'keys',
  mayStream: false,
  own,
  ...more,
})

test.each<[string, Partial<Asking>, string | undefined]>([
  ['a page of the key', {}, undefined],
  ['a page on this computer that the key names', { origin: 'http://localhost:3000' }, undefined],
  ['the site itself, with a key', { origin: own }, undefined],
  ['another page', { origin: 'https://elsewhere.example' }, 'ORIGIN_NOT_ALLOWED'],
  ['a page below the named one', { origin: 'https://a.fanzine.example' }, 'ORIGIN_NOT_ALLOWED'],
  ['the named page without encryption', { origin: 'http://fanzine.example' }, 'ORIGIN_NOT_ALLOWED'],
  ['the named page at another port', { origin: `${fanzine}:8443` }, 'ORIGIN_NOT_ALLOWED'],
  ['a sandboxed frame', { origin: 'null' }, 'ORIGIN_NOT_ALLOWED'],
  ['a sandboxed frame, let in', { origin: 'null', key: { ...key, nullOrigin: true } }, undefined],
  [
    'a sandboxed frame where somebody wrote null among the origins',
    { origin: 'null', key: { ...key, origins: ['null'] } },
    'ORIGIN_NOT_ALLOWED',
  ],
  ['a program with a key of a page', { origin: undefined }, 'ORIGIN_REQUIRED'],
  ['a program with a token and a key', { origin: undefined, mayStream: true }, 'ORIGIN_REQUIRED'],
  ['a key that is off', { key: { ...key, active: false } }, 'EMBED_KEY_OFF'],
  [
    'the site with a key that is off',
    { origin: own, key: { ...key, active: false } },
    'EMBED_KEY_OFF',
  ],
  ['a key that is none', { key: 'unknown' }, 'EMBED_KEY_UNKNOWN'],
  ['the site with a key that is none', { origin: own, key: 'unknown' }, 'EMBED_KEY_UNKNOWN'],
  ['a key that nobody can tell of', { key: unanswered }, 'EMBED_RULES_UNAVAILABLE'],
  ['any page where embeds are open', { key: 'none', embeds: 'open' }, undefined],
  [
    'a sandboxed frame where embeds are open',
    { key: 'none', embeds: 'open', origin: 'null' },
    undefined,
  ],
  [
    'a program where embeds are open',
    { key: 'none', embeds: 'open', origin: undefined },
    undefined,
  ],
  ['a page without a key', { key: 'none' }, 'EMBED_KEY_REQUIRED'],
  ['a sandboxed frame without a key', { key: 'none', origin: 'null' }, 'EMBED_KEY_REQUIRED'],
  ['a program without a token', { key: 'none', origin: undefined }, 'EMBED_KEY_REQUIRED'],
  ['a program with a token', { key: 'none', origin: undefined, mayStream: true }, undefined],
  ['the site itself', { key: 'none', origin: own }, undefined],
  ['a page, when nobody can tell', { key: 'none', embeds: unanswered }, 'EMBED_RULES_UNAVAILABLE'],
  ['the site, when nobody can tell', { key: 'none', embeds: unanswered, origin: own }, undefined],
])('%s', (_, asked, reason) => {
  expect(mayEmbed(asking(asked))?.reason).toBe(reason)
})

test('a page that is refused is told which origin was seen, and where to add it', () => {
  const refusal = mayEmbed(asking({ origin: 'https://elsewhere.example' }))
  expect(refusal?.message).toContain('https://elsewhere.example')
  expect(refusal?.message).toContain(`${own}/account/embed-keys/key-1`)
})

test('whoever asks, music plays elsewhere only by what somebody allowed', () => {
  const origin = fc.constantFrom(undefined, 'null', own, fanzine, 'https://elsewhere.example', '')
  const origins = fc.subarray([fanzine, 'https://elsewhere.example', 'null', ''])
  const anyKey = fc.record({
    id: fc.constant('key-1'),
    origins,
    nullOrigin: fc.boolean(),
    previewSeconds: fc.constant(null),
    grantsPerHour: fc.constant(1),
    active: fc.boolean(),
  })
  const asked = fc.record({
    origin,
    key: fc.oneof(
      anyKey,
      fc.constant('none' as const),
      fc.constant('unknown' as const),
      fc.constant(unanswered),
    ),
    embeds: fc.constantFrom('open' as const, 'keys' as const, unanswered),
    mayStream: fc.boolean(),
    own: fc.constant(own),
  })
  fc.assert(
    fc.property(asked, (one) => {
      const may = mayEmbed(one) === undefined
      if (typeof one.key === 'object') {
        const named =
          one.origin === 'null' ? one.key.nullOrigin : one.key.origins.includes(one.origin!)
        expect(may).toBe(
          one.key.active && one.origin !== undefined && (one.origin === own || named),
        )
      } else if (one.key === 'none')
        expect(may).toBe(one.origin === own || one.mayStream || one.embeds === 'open')
      else expect(may).toBe(false)
    }),
    { numRuns: 2000 },
  )
})
