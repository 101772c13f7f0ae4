import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { append, currentTrack, emptyQueue, insert, moveTo, type Queue } from './queue.ts'
import type { Track } from './track.ts'

const track = (id: string): Track => ({
  id,
  uri: `busker:track:${id}`,
  title: `Song ${id}`,
  artist: 'Anna',
  album: 'Street',
  duration: 60,
  artwork: [],
})
const pages = fc.array(fc.array(fc.string().map(track), { maxLength: 5 }), { maxLength: 6 })
const fill = (all: Track[][]) => all.reduce((q: Queue, page) => append(q, page, false), emptyQueue)

test('pages that arrive one after another keep every track in order', () => {
  fc.assert(
    fc.property(pages, (all) => {
      expect(fill(all).tracks).toEqual(all.flat())
    }),
  )
})

test('wherever a listener jumps, the current row exists, unless the list is empty', () => {
  fc.assert(
    fc.property(pages, fc.array(fc.oneof(fc.integer(), fc.double())), (all, jumps) => {
      const queue = jumps.reduce(moveTo, fill(all))
      expect(currentTrack(queue) !== undefined).toBe(queue.tracks.length > 0)
    }),
  )
})

test('a page that arrives late does not move the track that plays', () => {
  fc.assert(
    fc.property(pages, pages, fc.nat(40), (before, after, jump) => {
      const queue = moveTo(fill([[track('first')], ...before]), jump)
      const later = after.reduce((q, page) => append(q, page, true), queue)
      expect(currentTrack(later)).toEqual(currentTrack(queue))
    }),
  )
})

test('a track put into the list leaves the current one in its place', () => {
  const queue = moveTo(
    append(
      emptyQueue,
      ['a', 'b', 'c'].map((id) => track(id)),
      true,
    ),
    1,
  )
  for (const row of [0, 1, 2, 3]) {
    const more = insert(queue, track('new'), row)
    expect(more.tracks.map(({ id }) => id)[row]).toBe('new')
    expect(currentTrack(more)?.id).toBe('b')
  }
})
