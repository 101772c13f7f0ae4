import type { Lyrics } from '@busker/audio-files/lyrics'
import { atOnce, inAnyOrder } from '@busker/test-servers/store-twins'
import fc from 'fast-check'
import type { TrackAnalysis } from '../documents/analysis.ts'
import { aTrack } from '../documents/fixtures.ts'
import type { Track } from '../documents/track.ts'
import { matchKeysOf } from '../matching/match-keys.ts'
import type { CatalogStore } from '../store.ts'
import {
  decibels,
  each,
  genreList,
  genres,
  ids,
  images,
  moment,
  oneOf,
  slices,
  someOf,
  step,
  text,
  word,
} from './universe.ts'

const places = ['in:\nalbum', 'in:/music/B\nalbum']
const titles = ['a', 'B', 'ä']

const track: fc.Arbitrary<Track> = fc
  .record({
    id: oneOf(ids.track),
    title: fc.oneof({ arbitrary: oneOf(titles), weight: 3 }, text),
    artistIds: someOf(ids.artist),
    albumId: oneOf(ids.album),
    place: oneOf(places),
    loose: fc.boolean(),
    albumSort: word,
    disc: fc.integer({ min: 1, max: 2 }),
    number: oneOf([0, 1, 2, 10]),
    genres: genreList,
    explicit: oneOf([true, false, undefined]),
    lyricsHash: oneOf([null, undefined, 'c0ffee']),
    isrc: oneOf([null, 'GBAYE6800011']),
    replayGain: fc.option(
      fc.record({
        trackGain: fc.option(decibels),
        trackPeak: fc.option(decibels),
        albumGain: fc.option(decibels),
        albumPeak: fc.option(decibels),
      }),
    ),
    images,
    addedAt: moment,
  })
  .map((one) => aTrack(one.title, one))

const tracks = fc.uniqueArray(track, { selector: ({ id }) => id, maxLength: 4 })
const trackId = oneOf(ids.track)
const version = oneOf([1, 2])

const analysis: fc.Arbitrary<TrackAnalysis> = fc.oneof(
  fc.constant({
    analysis: null,
    failure: { reason: 'CORRUPT' as const, message: 'The file is damaged.' },
  }),
  fc
    .record({ loudnessLufs: fc.option(decibels), samplePeakDbfs: fc.option(decibels) })
    .map((loud) => ({
      failure: null,
      analysis: {
        version: 1 as const,
        durationMs: 1000,
        sampleRate: 44_100,
        channels: 2,
        peaks: 'AAEC',
        audible: { fromMs: 0, untilMs: 1000 },
        gapless: null,
        ...loud,
      },
    })),
)

const lyrics: fc.Arbitrary<Lyrics> = fc.oneof(
  fc.record({ language: fc.constant(null), text, lines: fc.constant(null) }),
  fc.record({
    language: oneOf(['ja', null]),
    text: fc.constant(null),
    lines: fc.array(fc.record({ startMs: fc.nat(), text }), { maxLength: 3 }),
  }),
)
const lyricsOfSome = fc.array(fc.tuple(oneOf([...ids.track, ids.none]), fc.option(lyrics)), {
  maxLength: 3,
})

/** Tracks that are imported, tagged anew, moved, measured, sung and removed, and come back. */
export const trackSteps = [
  step('tracks.save', tracks, (store, some) => store.tracks.save(some)),
  step('tracks.save at once', tracks, async (store, some) => {
    await atOnce([some, some.toReversed(), some].map((all) => store.tracks.save(all)))
  }),
  step('tracks.remove', someOf([...ids.track, ids.none]), (store, some) =>
    store.tracks.remove(some),
  ),
  step('tracks.saveAnalysis', fc.tuple(trackId, version, analysis), (store, [id, by, found]) =>
    store.tracks.saveAnalysis(id, by, found),
  ),
  step('lyrics.save', lyricsOfSome, (store, some) => store.lyrics.save(new Map(some))),
]

export async function lookAtTracks({ tracks: store, lyrics: words }: CatalogStore) {
  const all = [...ids.track, ids.none]
  const found = await store.find(all)
  return {
    found: inAnyOrder(found),
    inTurn: await each(['', ...ids.track], (after) => store.listAfter(after, 2)),
    ofAlbums: await each(ids.album, async (id) => [
      await store.listOfAlbum(id),
      await each(slices, (slice) => store.pageOfAlbum(id, slice)),
    ]),
    tagged: inAnyOrder(await store.listTaggedAlbums([...places, places[0]!, 'in:\nnone'])),
    loose: await each(places, async (place) =>
      inAnyOrder(await store.listLoose(place, ids.album[0]!)),
    ),
    ofArtists: await each(ids.artist, async (id) => inAnyOrder(await store.listOfArtist(id))),
    ofGenres: await each([[], genres, ['folk']], (some) => store.listOfGenres(some, 2)),
    credits: inAnyOrder(await store.findCredits(all)),
    matched: inAnyOrder(
      await store.findByMatchKeys(titles.flatMap((title) => matchKeysOf(aTrack(title)))),
    ),
    count: await store.count(),
    newest: await each(slices, (slice) => store.listNewest(slice)),
    analysis: await store.findAnalysis(ids.track[0]!),
    analyses: inAnyOrder(await store.findAnalyses(all)),
    measured: await each([1, 2], async (by) =>
      inAnyOrder(
        (await store.listMeasured(by, ids.album)).map(
          ({ albumId, durationMs, loudnessLufs, samplePeakDbfs }) => ({
            albumId,
            durationMs,
            loudnessLufs,
            samplePeakDbfs,
          }),
        ),
      ),
    ),
    unanalysed: await each([1, 2], async (by) => [
      await store.countUnanalysed(by),
      await each(['', ids.track[1]!], (after) => store.listUnanalysed(by, after, 2)),
    ]),
    lyrics: await each(all, (id) => words.find(id)),
  }
}
