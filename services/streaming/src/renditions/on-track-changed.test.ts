import { afterAll, beforeAll, expect, test } from 'bun:test'
import { event } from '@busker/contracts/events'
import { newId } from '@busker/contracts/ids'
import type { Loudness } from './rendition.ts'
import { type TestStreaming, startTestStreaming } from '../streaming.fixture.ts'

let streaming: TestStreaming
beforeAll(async () => {
  streaming = await startTestStreaming()
})
afterAll(() => streaming.stop())

const rendition = (trackId: string, path = `/music/${trackId}.ogg`) => ({
  trackId,
  path,
  contentType: 'audio/ogg',
  durationMs: 61_234,
  audioHash: 'c0ffee00c0ffee00c0ffee00c0ffee00',
  albumId: 'album',
  trackLoudness: null as Loudness | null,
  albumLoudness: null as Loudness | null,
  original: null,
})
/** Tells of a track and waits until its rendition is as hoped. */
async function tell(name: 'track.saved' | 'track.removed', id: string, path: string | undefined) {
  await streaming.events.publish([event(name, { id })])
  for (let tries = 0; tries < 500; tries++) {
    const found = await streaming.renditions.find(id)
    if (found?.path === path) return
    await Bun.sleep(10)
  }
  throw new Error(`The rendition did not follow ${name}.`)
}

test('a track that the catalog saves, moves and removes plays, plays on, and plays no more', async () => {
  const id = newId()
  streaming.files.set(id, rendition(id))
  await tell('track.saved', id, `/music/${id}.ogg`)
  streaming.files.set(id, rendition(id, '/moved/here.ogg'))
  await tell('track.saved', id, '/moved/here.ogg')
  streaming.files.delete(id)
  await tell('track.removed', id, undefined)
  await tell('track.removed', id, undefined)
})

test('a late word of a removal does not silence a track that came back', async () => {
  const [id, marker] = [newId(), newId()]
  for (const one of [id, marker]) streaming.files.set(one, rendition(one))
  await tell('track.saved', id, `/music/${id}.ogg`)
  streaming.files.delete(marker)
  await streaming.events.publish([event('track.removed', { id })])
  await tell('track.removed', marker, undefined)
  expect(await streaming.renditions.find(id)).toEqual(rendition(id))
})

/** The two answers of a grant as numbers. */
async function granted(track_id: string) {
  const { loudness } = await (await streaming.askGrant({ track_id })).json()
  return { track: loudness.track, album: loudness.album }
}
const until = async (id: string, wanted: unknown) => {
  for (let tries = 0; tries < 500; tries++) {
    if (Bun.deepEquals(await granted(id), wanted)) return
    await Bun.sleep(10)
  }
  expect(await granted(id)).toEqual(wanted as never)
}
const loud = { lufs: -8.5, peakDbfs: -0.1 }
const quiet = { lufs: -20, peakDbfs: -3.2 }
const album = { lufs: -11.2, peakDbfs: -0.1 }
const json = ({ lufs, peakDbfs }: Loudness) => ({ loudness_lufs: lufs, sample_peak_dbfs: peakDbfs })

test('who plays learns how loud a track is once it is measured, and its album once all of it is', async () => {
  const [one, two, albumId] = [newId(), newId(), newId()]
  for (const id of [one, two]) streaming.files.set(id, { ...rendition(id), albumId })
  await tell('track.saved', one, `/music/${one}.ogg`)
  await tell('track.saved', two, `/music/${two}.ogg`)
  expect(await granted(one)).toEqual({ track: null, album: null })

  streaming.files.set(one, { ...rendition(one), albumId, trackLoudness: loud })
  await streaming.events.publish([event('track.analysed', { id: one })])
  await until(one, { track: json(loud), album: null })

  const measured = { albumId, trackLoudness: quiet, albumLoudness: album }
  streaming.files.set(two, { ...rendition(two), ...measured })
  await streaming.events.publish([event('track.analysed', { id: two })])
  await until(two, { track: json(quiet), album: json(album) })
  await until(one, { track: json(loud), album: json(album) })

  // A track went: the others of the album hear of it.
  streaming.albums.set(albumId, loud)
  await streaming.events.publish([event('album.saved', { id: albumId })])
  await until(one, { track: json(loud), album: json(loud) })

  // One that comes anew is not measured yet: what was known of the album stays.
  streaming.albums.delete(albumId)
  const third = newId()
  streaming.files.set(third, { ...rendition(third), albumId })
  await tell('track.saved', third, `/music/${third}.ogg`)
  await streaming.events.publish([event('album.saved', { id: albumId })])
  await until(third, { track: null, album: null })
  expect(await granted(one)).toEqual({ track: json(loud), album: json(loud) })
})

test('what an older Busker left out is asked for when somebody plays', async () => {
  const id = newId()
  await streaming.renditions.put([{ ...rendition(id), albumId: '' }])
  const measured = { albumId: newId(), trackLoudness: loud, albumLoudness: quiet }
  streaming.files.set(id, { ...rendition(id), ...measured })
  expect(await granted(id)).toEqual({ track: null, album: null })
  await until(id, { track: json(loud), album: json(quiet) })
})
