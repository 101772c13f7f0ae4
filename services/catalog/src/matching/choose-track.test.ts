import { expect, test } from 'bun:test'
import { aTrack } from '../documents/fixtures.ts'
import type { Track } from '../documents/track.ts'
import { type Line, chooseTrack } from './choose-track.ts'

const album = (name: string) => ({ ...aTrack('').albumTags, name })
const by = (name: string, join = '') => ({ id: name, name, join })
const song = (title: string, more: Partial<Track> = {}) =>
  aTrack(title, {
    artists: [by('Mara')],
    audioHash: Bun.hash(JSON.stringify([title, more])).toString(16),
    ...more,
  })
const choose = (line: Line, tracks: Track[]) => {
  const match = chooseTrack(line, { id: undefined, isrc: [], musicbrainz: [], name: tracks })
  if (match.by !== null) return match.track.id
  return match.reason === 'AMBIGUOUS' ? match.candidates.map(({ id }) => id) : match.reason
}

test('what names a song most surely counts first', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((title) => song(title)) as [
    Track,
    Track,
    Track,
    Track,
  ]
  const found = { id: a, isrc: [b], musicbrainz: [c], name: [d] }
  expect(chooseTrack({}, found)).toEqual({ by: 'uri', track: a })
  expect(chooseTrack({}, { ...found, id: undefined })).toEqual({ by: 'isrc', track: b })
  expect(chooseTrack({}, { ...found, id: undefined, isrc: [] })).toEqual({
    by: 'musicbrainz',
    track: c,
  })
})

test('of several songs of a name, the one with that very title is meant, then that album, then that length', () => {
  const old = song('Harbour', { id: 'old', albumTags: album('First') })
  const fresh = song('Harbour - 2011 Remaster', { id: 'new', albumTags: album('Best') })
  expect(choose({ title: 'Harbour', artist: 'Mara', album: 'Best' }, [old, fresh])).toBe('old')
  const best = song('Harbour', { id: 'best', albumTags: album('Best'), durationMs: 200_000 })
  expect(choose({ title: 'harbour', album: 'BEST' }, [old, best])).toBe('best')
  expect(choose({ title: 'Harbour', durationMs: 201_000 }, [old, best])).toBe('best')
  expect(choose({ title: 'Harbour', durationMs: 181_000 }, [old, best])).toBe('old')
})

test('a duet is not taken for a song of one of the two, when both are there', () => {
  const solo = song('Harbour', { id: 'solo' })
  const duet = song('Harbour', { id: 'duet', artists: [by('Mara', ' & '), by('Odo')] })
  expect(choose({ title: 'Harbour', artist: 'Mara' }, [duet, solo])).toBe('solo')
  expect(choose({ title: 'Harbour', artist: 'Mara, Odo' }, [solo, duet])).toBe('duet')
  expect(choose({ title: 'Harbour', artist: 'Odo' }, [duet])).toBe('duet')
})

test('songs that nothing tells apart are all named; one recording on two albums is the same song', () => {
  const [a, b] = [
    song('Harbour', { id: 'a', addedAt: 2 }),
    song('Harbour', { id: 'b', addedAt: 1 }),
  ]
  expect(choose({ title: 'Harbour', artist: 'Mara' }, [a, b])).toEqual(['b', 'a'])
  const hash = { audioHash: 'same' }
  expect(
    choose({ title: 'Harbour' }, [
      { ...a, ...hash },
      { ...b, ...hash },
    ]),
  ).toBe('b')
  const isrc = { isrc: 'GBAYE0601498' }
  expect(
    choose({ title: 'Harbour' }, [
      { ...a, ...isrc },
      { ...b, ...isrc },
    ]),
  ).toBe('b')
})

test('a line that fits nothing says so; one that says nothing too', () => {
  expect(choose({ title: 'Harbour' }, [])).toBe('NOT_FOUND')
  expect(choose({ album: 'Best' }, [])).toBe('NOTHING_TO_GO_BY')
})
