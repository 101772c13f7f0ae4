import { afterAll, beforeAll, expect, test } from 'bun:test'
import { event } from '@busker/contracts/events'
import {
  type TestPlaylists,
  makePlaylist,
  startTestPlaylists,
  uriOf,
} from '../playlists.fixture.ts'

let playlists: TestPlaylists
let ask: TestPlaylists['ask']
beforeAll(async () => {
  playlists = await startTestPlaylists()
  ask = playlists.ask
  await playlists.events.start()
})
afterAll(() => playlists.stop())

const WRITE = 'playlist-modify-private,playlist-read-collaborative'
const bob = `bob:${WRITE}`
const shared = async () => {
  const id = await makePlaylist(playlists, { isPublic: false })
  expect((await ask('PUT', `/v1/playlists/${id}`, { body: { collaborative: true } })).status).toBe(
    200,
  )
  return id
}
const name = (id: string, user: string, as?: string) =>
  ask('PUT', `/v1/playlists/${id}/collaborators/${user}`, as ? { as } : {})
const addSong = (id: string, as: string) =>
  ask('POST', `/v1/playlists/${id}/items`, { body: { uris: [uriOf(playlists.ids[0]!)] }, as })

test('whom the owner names sees a shared playlist and changes its songs, and nothing else of it', async () => {
  const id = await shared()
  expect((await addSong(id, bob)).status).toBe(404)
  expect((await name(id, 'bob')).status).toBe(204)
  expect((await name(id, 'bob')).status).toBe(204)
  expect((await addSong(id, bob)).status).toBe(201)
  const seen = await ask('GET', `/v1/playlists/${id}`, { as: bob })
  expect(seen.body).toMatchObject({ collaborative: true, public: false })
  expect(seen.body.items.items[0].added_by.id).toBe('bob')
  const move = { range_start: 0, insert_before: 0, snapshot_id: seen.body.snapshot_id }
  expect((await ask('PUT', `/v1/playlists/${id}/items`, { body: move, as: bob })).status).toBe(200)
  const list = await ask('GET', '/v1/me/playlists', { as: `${bob},playlist-read-private` })
  expect(list.body.items.map((one: { id: string }) => one.id)).toEqual([id])
  for (const [method, path, body] of [
    ['PUT', '', { name: 'Mine' }],
    ['DELETE', '', undefined],
    ['PUT', '/collaborators/odo', undefined],
    ['DELETE', '/collaborators/odo', undefined],
  ] as const) {
    const refused = await ask(method, `/v1/playlists/${id}${path}`, { body, as: bob })
    expect([method, path, refused.status, refused.body.error.reason]).toEqual([
      method,
      path,
      403,
      'NOT_YOUR_PLAYLIST',
    ])
  }
  expect((await ask('GET', `/v1/playlists/${id}`, { as: `odo:${WRITE}` })).status).toBe(404)
  expect((await addSong(id, 'bob:playlist-modify-public')).status).toBe(403)
  expect((await ask('GET', `/v1/playlists/${id}`, { as: 'bob:' })).status).toBe(404)
})

test('owner and collaborators see who shares a playlist; whoever wants to leaves', async () => {
  const id = await shared()
  await name(id, 'bob')
  await name(id, 'odo')
  for (const as of ['ada:playlist-read-private', bob]) {
    const { body } = await ask('GET', `/v1/playlists/${id}/collaborators`, { as })
    expect([body.total, body.items.map((one: { user: { id: string } }) => one.user.id)]).toEqual([
      2,
      ['bob', 'odo'],
    ])
    expect(body.items[0].user.display_name).toBe('Bob')
  }
  expect((await ask('GET', `/v1/playlists/${id}/collaborators`, { as: null })).status).toBe(401)
  const leave = await ask('DELETE', `/v1/playlists/${id}/collaborators/bob`, { as: bob })
  expect(leave.status).toBe(204)
  expect((await addSong(id, bob)).status).toBe(404)
  expect((await ask('DELETE', `/v1/playlists/${id}/collaborators/odo`)).status).toBe(204)
  expect((await addSong(id, `odo:${WRITE}`)).status).toBe(404)
  const open = await makePlaylist(playlists)
  const stranger = await ask('GET', `/v1/playlists/${open}/collaborators`, { as: bob })
  expect(stranger.status).toBe(403)
})

test('only a private playlist is shared, and nobody is left when it no longer is', async () => {
  const open = await makePlaylist(playlists)
  const change = (id: string, body: object) => ask('PUT', `/v1/playlists/${id}`, { body })
  const refused = await change(open, { collaborative: true })
  expect([refused.status, refused.body.error.reason]).toEqual([400, 'COLLABORATIVE_IS_PRIVATE'])
  expect((await change(open, { collaborative: true, public: false })).status).toBe(200)
  expect((await change(open, { public: true })).status).toBe(400)
  await name(open, 'bob')
  expect((await change(open, { public: true, collaborative: false })).status).toBe(200)
  const alone = await name(open, 'odo')
  expect([alone.status, alone.body.error.reason]).toEqual([400, 'NOT_COLLABORATIVE'])
  await change(open, { public: false, collaborative: true })
  expect((await addSong(open, bob)).status).toBe(404)
  const both = { name: 'Both', public: true, collaborative: true }
  expect((await ask('POST', '/v1/me/playlists', { body: both })).status).toBe(400)
  const made = await ask('POST', '/v1/me/playlists', { body: { ...both, public: false } })
  expect([made.status, made.body.collaborative]).toEqual([201, true])
})

test('who is not there, and the owner, cannot be named', async () => {
  const id = await shared()
  const nobody = await name(id, 'nobody')
  expect([nobody.status, nobody.body.error.reason]).toEqual([404, 'USER_NOT_FOUND'])
  expect((await name(id, 'a%00b')).status).toBe(400)
  expect((await name(id, 'ada')).body.error.reason).toBe('IS_OWNER')
  expect((await name(id, 'bob', 'ada:playlist-modify-public')).status).toBe(403)
  expect((await name(id, 'bob', bob)).status).toBe(404)
})

test('who deletes their account shares and follows nothing any more', async () => {
  const [id, open] = [await shared(), await makePlaylist(playlists)]
  await name(id, 'odo')
  const odo = `odo:${WRITE},playlist-modify-public`
  await ask('PUT', `/v1/playlists/${open}/followers`, { as: odo })
  await addSong(id, odo)
  await playlists.events.publish([event('account.removed', { userId: 'odo' })])
  const names = async () =>
    JSON.stringify((await ask('GET', `/v1/playlists/${id}/collaborators`)).body.items)
  for (let tries = 0; tries < 500 && (await names()).includes('odo'); tries++) await Bun.sleep(10)
  expect(await names()).toBe('[]')
  expect((await ask('GET', `/v1/playlists/${open}`)).body.followers.total).toBe(0)
  expect((await name(id, 'odo')).status).toBe(404)
  expect((await ask('PUT', `/v1/playlists/${open}/followers`, { as: odo })).status).toBe(404)
})
