import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { readLeft } from './carry-on.ts'

const left = { track: 'a', time: 83.2, isPlaying: true, volume: 0.5, muted: false, at: 1 }

test('what a page left is found again by the next one', () => {
  expect(readLeft(JSON.stringify(left))).toEqual(left)
})

test('whatever else stands in the storage of a page is none of ours', () => {
  for (const text of [null, undefined, '', 'null', '{}', '[]', '1', '{"track":1}'])
    expect(readLeft(text)).toBeUndefined()
  expect(readLeft(JSON.stringify({ ...left, time: -1 }))).toBeUndefined()
  expect(readLeft(JSON.stringify({ ...left, volume: null }))).toBeUndefined()
  fc.assert(
    fc.property(fc.json(), (text) => {
      const found = readLeft(text)
      if (found) expect(found.time).toBeGreaterThanOrEqual(0)
    }),
  )
})
