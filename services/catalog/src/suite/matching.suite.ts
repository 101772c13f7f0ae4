import { expect, test } from 'bun:test'
import { aTrack, idOf } from '../documents/fixtures.ts'
import { matchLines } from '../matching/match-lines.ts'
import type { CatalogStore } from '../store.ts'

const by = (name: string) => ({ artists: [{ id: name, name, join: '' }] })

/** Tracks found by what other lists say of them. */
export function matchingSuite(open: () => Promise<CatalogStore>) {
  test('a song is found by its id, ISRC, MusicBrainz recording or names', async () => {
    const store = await open()
    const recording = 'b1a9c0e9-d987-4042-ae91-78d6a3267d69'
    await store.tracks.save([
      aTrack('One', by('Mara')),
      aTrack('Two', { isrc: 'GBAYE0601498' }),
      aTrack('Three', { recordingMusicbrainzId: recording }),
      aTrack('Vögel', by('Björk')),
    ])
    const matches = await matchLines(store, [
      { title: 'VOGEL', artist: 'bjork' },
      { recordingMusicbrainzId: recording, title: 'something else' },
      { isrc: 'GBAYE0601498' },
      { id: idOf('One'), isrc: 'GBAYE0601498' },
      { id: idOf('gone'), title: 'one', artist: 'Mara' },
      { title: 'One', artist: 'Somebody' },
      { title: 'three' },
      {},
    ])
    expect(
      matches.map((match) => (match.by ? `${match.by} ${match.track.title}` : match.reason)),
    ).toEqual([
      'name Vögel',
      'musicbrainz Three',
      'isrc Two',
      'uri One',
      'name One',
      'NOT_FOUND',
      'name Three',
      'NOTHING_TO_GO_BY',
    ])
  })

  test('a song is found by its new tags alone, and no longer when it is gone', async () => {
    const store = await open()
    await store.tracks.save([aTrack('Old', by('Mara'))])
    await store.tracks.save([aTrack('Old', { ...by('Mara'), title: 'New' })])
    const reasons = async () => {
      const matches = await matchLines(store, [{ title: 'Old' }, { title: 'New', artist: 'Mara' }])
      return matches.map(({ by }) => by)
    }
    expect(await reasons()).toEqual([null, 'name'])
    await store.tracks.remove([idOf('Old')])
    expect(await reasons()).toEqual([null, null])
  })

  test('a song whose names are as long as tags get is found too', async () => {
    const store = await open()
    const [title, artist] = ['長'.repeat(500), '名'.repeat(500)]
    await store.tracks.save([aTrack(title, by(artist))])
    expect(await matchLines(store, [{ title, artist }])).toMatchObject([{ by: 'name' }])
  })
}
