import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { type Fields, readFields, selectFields } from './fields.ts'

const playlist = {
  name: 'Morning',
  description: '',
  tracks: {
    total: 2,
    items: [
      { added_at: 'monday', track: { name: 'One', album: { id: 'a', name: 'First' } } },
      { added_at: 'friday', track: null },
    ],
  },
}
const select = (fields: string) => selectFields(playlist, readFields(fields))

test('an app reads of a playlist what it asks for, and nothing else', () => {
  expect(select('name,description')).toEqual({ name: 'Morning', description: '' })
  expect(select('tracks.total')).toEqual({ tracks: { total: 2 } })
  expect(select('tracks.items(added_at, track(album.id))')).toEqual({
    tracks: {
      items: [
        { added_at: 'monday', track: { album: { id: 'a' } } },
        { added_at: 'friday', track: null },
      ],
    },
  })
  expect(select('tracks.items.track(name,album(!id)),name')).toEqual({
    name: 'Morning',
    tracks: { items: [{ track: { name: 'One', album: { name: 'First' } } }, { track: null }] },
  })
  expect(select('!tracks')).toEqual({ name: 'Morning', description: '' })
  expect(select('tracks,!tracks.items')).toEqual({ tracks: { total: 2 } })
  expect(select('tracks.items(!track),tracks.total')).toEqual({
    tracks: { total: 2, items: [{ added_at: 'monday' }, { added_at: 'friday' }] },
  })
  expect(select('nonsense')).toEqual({})
  expect(select('tracks,tracks.total')).toEqual({ tracks: playlist.tracks })
})

test('a filter that cannot be read is refused with what is wrong', () => {
  for (const [fields, why] of [
    ['', 'ends'],
    ['name,', 'ends'],
    ['tracks.', 'ends'],
    ['tracks(name', 'not closed'],
    ['tracks)', 'should end'],
    ['tracks()', ') where'],
    ['a b', 'should end'],
    ['!!a', '! where'],
    ['!a(b)', 'should end'],
    ['ä', 'ä where'],
    ['a'.repeat(2001), 'at most'],
    [Array(201).fill('a').join(), 'more than'],
    ['('.repeat(500), '( where'],
  ] as const)
    expect(() => readFields(fields)).toThrow(why)
})

const name = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor')
interface Named {
  drop: boolean
  path: string[]
  inner: Named[] | null
}
const { list } = fc.letrec<{ list: Named[]; item: Named }>((tie) => ({
  list: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
  item: fc.record({
    drop: fc.boolean(),
    path: fc.array(name, { minLength: 1, maxLength: 2 }),
    inner: fc.option(tie('list'), { depthSize: 'small', maxDepth: 3 }),
  }),
}))
const written = (items: Named[]): string =>
  items
    .map(({ drop, path, inner }) =>
      drop ? `!${path.join('.')}` : path.join('.') + (inner ? `(${written(inner)})` : ''),
    )
    .join(',')
const meant = (items: Named[], around: string[] = []): Fields => {
  const parts = items.map(({ drop, path, inner }): Fields => {
    const whole = [...around, ...path]
    if (drop) return { keep: [], drop: [whole] }
    return inner ? meant(inner, whole) : { keep: [whole], drop: [] }
  })
  const keep = parts.flatMap((part) => part.keep)
  const isOnlyDropped = around.length > 0 && items.every(({ drop }) => drop)
  return { keep: isOnlyDropped ? [around] : keep, drop: parts.flatMap((part) => part.drop) }
}

test('what is written is what is read', () => {
  fc.assert(
    fc.property(list, (items) => {
      expect(readFields(written(items))).toEqual(meant(items))
    }),
  )
})

/** Each value with the names that lead to it. */
function leaves(value: unknown, path: string[] = []): { path: string[]; value: unknown }[] {
  if (Array.isArray(value)) return value.flatMap((one) => leaves(one, path))
  if (typeof value !== 'object' || value === null) return [{ path, value }]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]))
}
const { body } = fc.letrec<{ body: unknown }>((tie) => ({
  body: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    fc.integer(),
    fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), tie('body'), { minKeys: 1, maxKeys: 4 }),
    fc.array(tie('body'), { minLength: 1, maxLength: 2 }),
  ),
}))
const begins = (path: string[], start: string[]) => start.every((one, i) => path[i] === one)

test('of a body stays each value whose way is kept and not left out', () => {
  fc.assert(
    fc.property(body, list, (some, items) => {
      const { keep, drop } = readFields(written(items))
      // A value where something deeper was asked for has nothing to leave out, and stays too.
      const isKept = (path: string[]) =>
        !keep.length || keep.some((one) => begins(path, one) || begins(one, path))
      const expected = leaves(some).filter(
        ({ path }) => isKept(path) && !drop.some((one) => begins(path, one)),
      )
      expect(leaves(selectFields(some, { keep, drop }))).toEqual(expected)
    }),
    { numRuns: 300 },
  )
})

test('no filter, however odd, breaks anything', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from('ab.,()! ä\0')) }), (text) => {
      try {
        selectFields(playlist, readFields(text))
      } catch (error) {
        expect(String(error)).toContain('fields: ')
      }
    }),
    { numRuns: 500 },
  )
})
