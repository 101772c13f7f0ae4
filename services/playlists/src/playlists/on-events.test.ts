import { afterAll, beforeAll, expect, test } from 'bun:test'
import { type BuskerEvent, event } from '@busker/contracts/events'
import { newId } from '@busker/contracts/ids'
import {
  type TestPlaylists,
  makePlaylist,
  startTestPlaylists,
  tracksOf,
} from '../playlists.fixture.ts'

let playlists: TestPlaylists
beforeAll(async () => {
  playlists = await startTestPlaylists()
  await playlists.events.start()
})
afterAll(() => playlists.stop())

/** Publishes, and looks until it is as hoped. */
async function tell(events: BuskerEvent[], isDone: () => Promise<boolean>) {
  await playlists.events.publish(events)
  for (let tries = 0; tries < 500; tries++) {
    if (await isDone()) return
    await Bun.sleep(10)
  }
  throw new Error('The playlists did not follow.')
}
const kept = async () => {
  const { body } = await playlists.ask('GET', '/v1/library/playlists?limit=50')
  return body.items.filter(({ name }: { name: string }) => name === 'Newest arrivals') as {
    id: string
    owner: { id: string }
    snapshot_id: string
  }[]
}
const imported = (ownerId: string) => event('library.imported', { importId: newId(), ownerId })

test('a track that left the catalog leaves every playlist, and twice does no harm', async () => {
  const [stays = '', goes = ''] = playlists.ids
  const both = [
    await makePlaylist(playlists, { tracks: [goes, stays, goes] }),
    await makePlaylist(playlists, { tracks: [stays, goes], isPublic: false }),
  ]
  playlists.tracks.delete(goes)
  const gone = async () =>
    (await Promise.all(both.map((id) => tracksOf(playlists, id)))).every(
      (tracks) => tracks.join() === stays,
    )
  await tell([event('track.removed', { id: goes })], gone)
  await tell([event('track.removed', { id: goes }), event('track.removed', { id: goes })], gone)
})

test('a late word of a removal does not take out a track that came back', async () => {
  const [back = ''] = playlists.ids
  const marker = newId()
  playlists.tracks.add(marker)
  const id = await makePlaylist(playlists, { tracks: [back, marker] })
  playlists.tracks.delete(marker)
  await tell(
    [event('track.removed', { id: back }), event('track.removed', { id: marker })],
    async () => (await tracksOf(playlists, id)).join() === back,
  )
})

test('after an import the newest songs stand in one playlist of the owner, however often it is told', async () => {
  const newestFirst = [...playlists.tracks].toReversed()
  const isRight = async () => {
    const [list] = await kept()
    return !!list && (await tracksOf(playlists, list.id)).join() === newestFirst.join()
  }
  await tell([imported('ada'), imported('ada')], isRight)
  const [first] = await kept()
  await tell([imported('ada')], isRight)
  // An import of another owner is a sign that the one before was heard.
  await tell([imported('ada'), imported('bob')], async () => (await kept()).length === 2)
  const lists = await kept()
  expect(lists.map(({ owner }) => owner.id).toSorted()).toEqual(['ada', 'bob'])
  expect(lists.find(({ owner }) => owner.id === 'ada')).toEqual(first)

  const fresh = newId()
  playlists.tracks.add(fresh)
  await tell([imported('ada')], async () => {
    const list = (await kept()).find(({ owner }) => owner.id === 'ada')
    return !!list && (await tracksOf(playlists, list.id))[0] === fresh
  })
})
