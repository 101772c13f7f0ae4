import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { readSlice } from './read-slice.ts'
import { addressAt, momentIn, readSpan } from './moment.ts'

const list = 'https://music.example/playlist/2takcwOaAZWiXQijPHIx7B'

test.each([
  ['#t=83', { time: 83 }],
  ['#t=1:23', { time: 83 }],
  ['#t=npt:1:02:03.5', { time: 3723.5 }],
  ['#t=10,20', { time: 10, end: 20 }],
  ['#t=,20', { time: 0, end: 20 }],
  ['#t=20,10', { time: 20 }],
  ['#t=83s&track=abc', { time: 83, track: 'abc' }],
  ['?t=83', { time: 83 }],
  ['?t=83&start=2', { time: 83, row: 2 }],
  ['?t=83#t=4', { time: 4 }],
  ['#track=abc', { time: 0, track: 'abc' }],
  ['?t=5#?secret=4Xb', { time: 5 }],
])('an address with %s begins there', (suffix, moment) => {
  expect(momentIn(new URL(list + suffix))).toEqual(moment)
})

test.each(['', '#', '#t=', '#t=soon', '#t=-4', '#t=1:2:3:4', '#track=<b>', '?start=-1', '#top'])(
  'an address with %j says nothing of where to begin',
  (suffix) => {
    expect(momentIn(new URL(list + suffix))).toBeUndefined()
  },
)

test('a shared address leads back to the very second and track', () => {
  const ids = fc.stringMatching(/^[\w-]{1,22}$/)
  fc.assert(
    fc.property(fc.double({ min: 1, max: 40_000, noNaN: true }), ids, (time, track) => {
      expect(momentIn(new URL(addressAt(list, { time, track })))).toEqual({
        time: Math.floor(time),
        track,
      })
    }),
  )
  expect(addressAt(list, { time: 0 })).toBe(list)
})

test('a slice is read with a dash too, as people write it', () => {
  expect(readSpan('1:23-1:40')).toEqual({ time: 83, end: 100 })
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { time = 0, end = Infinity } = readSpan(text) ?? {}
      expect(time).toBeGreaterThanOrEqual(0)
      expect(end).toBeGreaterThan(time)
    }),
  )
})

test('a link says which slice of which track it plays, or is none of ours', () => {
  expect(readSlice('#busker:track:ab1@1:23-1:40')).toEqual({ id: 'ab1', time: 83, end: 100 })
  expect(readSlice('#busker:track:ab1@83')).toEqual({ id: 'ab1', time: 83 })
  expect(readSlice('#busker:track:ab1')).toEqual({ id: 'ab1', time: 0 })
  for (const other of [
    '',
    '#top',
    '#busker:track:',
    '#busker:track:a/../b@1',
    '#busker:track:a@soon',
    'x#busker:track:a',
  ])
    expect(readSlice(other)).toBeUndefined()
  fc.assert(
    fc.property(fc.string(), (words) => {
      const slice = readSlice(`#busker:track:a@${words}`)
      if (slice) expect(slice.end ?? Infinity).toBeGreaterThan(slice.time)
    }),
  )
})
