import { afterAll, beforeAll, expect, test } from 'bun:test'
import { type BuskerEvent, event } from '@busker/contracts/events'
import { newId } from '@busker/contracts/ids'
import { connect } from '@busker/postgres/connect'
import { type TestPlaylists, makePlaylist, startTestPlaylists } from '../playlists.fixture.ts'
import type { PlaylistsDatabase } from '../database.ts'

let playlists: TestPlaylists
const told: string[] = []
beforeAll(async () => {
  playlists = await startTestPlaylists()
  playlists.events.subscribe('account.erased', 'test', async (some) => {
    told.push(...some.map(({ userId, service }) => `${service} forgot ${userId}`))
  })
  playlists.events.subscribe('playlist.removed', 'test', async (some) => {
    told.push(...some.map(({ id }) => `removed ${id}`))
  })
  await playlists.events.start()
})
afterAll(() => playlists.stop())

const WRITE = 'playlist-read-private,playlist-modify-public,playlist-modify-private'
const status = async (id: string) => (await playlists.ask('GET', `/v1/playlists/${id}`)).status
const make = (as: string, body: object = { name: 'Late' }) =>
  playlists.ask('POST', '/v1/me/playlists', { body, as: `${as}:${WRITE}` })
const kept = async (): Promise<string[]> => {
  const { body } = await playlists.ask('GET', '/v1/library/playlists?limit=50', { as: null })
  return body.items.map(({ owner }: { owner: { id: string } }) => owner.id)
}

/** Publishes, and waits until playlists said so many times that somebody is forgotten. */
async function publish(events: BuskerEvent[], userId: string, times = 1) {
  await playlists.events.publish(events)
  for (let tries = 0; tries < 500; tries++) {
    if (told.filter((line) => line === `playlists forgot ${userId}`).length >= times) return
    await Bun.sleep(10)
  }
  throw new Error(`${userId} was not forgotten.`)
}
const removed = (userId: string) => event('account.removed', { userId })

test('who deletes their account leaves no playlist behind, and search hears of each', async () => {
  const mine = await Promise.all(
    Array.from({ length: 120 }, async (_, i) => {
      const { body } = await make('zoe', { name: `Mix ${i}`, public: i % 2 === 0 })
      return body.id as string
    }),
  )
  const others = await makePlaylist(playlists, { name: 'Of Ada', tracks: playlists.ids })
  await publish([removed('zoe'), removed('zoe')], 'zoe')
  await publish([removed('zoe')], 'zoe', 2)
  for (const id of mine) expect(await status(id)).toBe(404)
  expect(told.filter((line) => line.startsWith('removed')).toSorted()).toEqual(
    mine.map((id) => `removed ${id}`).toSorted(),
  )
  expect(await status(others)).toBe(200)
})

test('what they added to playlists of others stays, without their name', async () => {
  const [track = ''] = playlists.ids
  const id = await makePlaylist(playlists, { tracks: [track, track] })
  const db = connect<PlaylistsDatabase>(playlists.database)
  await db
    .updateTable('playlistItem')
    .set({ addedBy: 'yan' })
    .where('playlistId', '=', id)
    .where('rank', '=', (eb) =>
      eb
        .selectFrom('playlistItem')
        .select((item) => item.fn.max('rank').as('last'))
        .where('playlistId', '=', id),
    )
    .execute()
  await db.destroy()
  const addedBy = async () => {
    const { body } = await playlists.ask('GET', `/v1/playlists/${id}/items`)
    return body.items.map((item: { added_by: { id: string } }) => item.added_by.id)
  }
  expect(await addedBy()).toEqual(['ada', 'yan'])
  await publish([removed('yan')], 'yan')
  expect(await addedBy()).toEqual(['ada', 'deleted'])
})

test('a token that was good a moment ago, or an import that ends late, makes them no playlist', async () => {
  await publish([removed('xia')], 'xia')
  const late = await make('xia')
  expect([late.status, late.body.error.reason]).toEqual([404, 'USER_NOT_FOUND'])
  const imported = (ownerId: string) => event('library.imported', { importId: newId(), ownerId })
  await playlists.events.publish(['xia', 'deleted', 'wim'].map(imported))
  for (let tries = 0; tries < 500 && !(await kept()).includes('wim'); tries++) await Bun.sleep(10)
  expect(await kept()).toContain('wim')
  expect(await kept()).not.toContain('xia')
  expect(await kept()).not.toContain('deleted')
})

test('playlists that are made while their owner is forgotten are forgotten too', async () => {
  const making = Promise.all(Array.from({ length: 30 }, () => make('vic')))
  await Promise.all([making, publish([removed('vic')], 'vic')])
  const made = (await making).filter(({ status: answer }) => answer === 201)
  for (const { body } of made) expect(await status(body.id)).toBe(404)
  expect(await kept()).not.toContain('vic')
})
