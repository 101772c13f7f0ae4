import { afterAll, beforeAll, expect, test } from 'bun:test'
import { event } from '@busker/contracts/events'
import { newId } from '@busker/contracts/ids'
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
