import { afterAll, beforeAll, expect, setDefaultTimeout, test } from 'bun:test'
import { newId } from '@busker/contracts/ids'
import { catalogForTest } from '../testing/catalog.ts'
import { folderOfMusic } from '../testing/folder.ts'

setDefaultTimeout(60_000)

let catalog: Awaited<ReturnType<typeof catalogForTest>>
let music: Awaited<ReturnType<typeof folderOfMusic>>
let id: string
beforeAll(async () => {
  catalog = await catalogForTest()
  music = await folderOfMusic()
  await music.song('1.mp3', 300, { TPE1: 'Nina', TALB: 'Live', TIT2: 'First' })
  await catalog.import(music.root)
  const [track] = await catalog.tracks()
  id = track!.artists[0]!.id
})
afterAll(async () => {
  await catalog[Symbol.asyncDispose]()
  await music[Symbol.asyncDispose]()
})

const links = [{ title: 'Tour', url: 'https://nina.example/tour' }]
const change = async (body: unknown, token = 'catalog-write', artist = id) => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const init = { method: 'PUT', headers, body: JSON.stringify(body) }
  const response = await catalog.fetch(`/v1/artists/${artist}`, init)
  return { status: response.status, body: await response.json() }
}
const told = async () => {
  const { biography, links: where } = await (await catalog.fetch(`/v1/artists/${id}`)).json()
  return { biography, links: where }
}

test('what an artist tells of themselves is shown with their music, and told of', async () => {
  expect(await told()).toEqual({ biography: '', links: [] })
  const savedBefore = catalog.heard.filter(({ name }) => name === 'artist.saved').length
  const changed = await change({ biography: '  Sang.\nPlayed. ' }, `catalog-write:artist:${id}`)
  expect([changed.status, changed.body.biography]).toEqual([200, 'Sang.\nPlayed.'])
  await change({ links })
  expect(await told()).toEqual({ biography: 'Sang.\nPlayed.', links })
  const many = await (await catalog.fetch(`/v1/artists?ids=${id}`)).json()
  expect(many.artists[0].links).toEqual(links)
  const saved = () => catalog.heard.filter(({ name }) => name === 'artist.saved').length
  for (let tries = 0; tries < 500 && saved() < savedBefore + 2; tries++) await Bun.sleep(10)
  expect(saved()).toBe(savedBefore + 2)
})

test('it stays when the music is read again, and when it was away in between', async () => {
  await change({ biography: 'Sang.', links })
  await music.song('1.mp3', 300, { TPE1: 'Nina', TALB: 'Live', TIT2: 'First', TCON: 'Jazz' })
  await catalog.import(music.root)
  expect(await told()).toEqual({ biography: 'Sang.', links })
  await catalog.forget(music.root)
  expect((await catalog.fetch(`/v1/artists/${id}`)).status).toBe(404)
  expect((await change({ biography: 'Away' })).status).toBe(404)
  await catalog.import(music.root)
  expect(await told()).toEqual({ biography: 'Sang.', links })
})

test('it is for the artist, and for those who run the site', async () => {
  const biography = 'Mine now'
  const before = await told()
  for (const [token, status, reason] of [
    ['catalog-write:listener', 403, 'NOT_YOUR_ARTIST'],
    [`catalog-write:listener:${id}`, 403, 'NOT_YOUR_ARTIST'],
    [`catalog-write:artist:${newId()}`, 403, 'NOT_YOUR_ARTIST'],
    [`analytics-read:artist:${id}`, 403, 'INSUFFICIENT_SCOPE'],
    ['analytics-read:owner', 403, 'INSUFFICIENT_SCOPE'],
  ] as const) {
    const refused = await change({ biography }, token)
    expect([token, refused.status, refused.body.error.reason]).toEqual([token, status, reason])
  }
  const nobody = await catalog.fetch(`/v1/artists/${id}`, { method: 'PUT' })
  expect(nobody.status).toBe(401)
  expect(await told()).toEqual(before)
  for (const token of ['catalog-write:admin', 'catalog-write:owner', `catalog-write:artist:${id}`])
    expect((await change({ biography }, token)).status).toBe(200)
})

test('what cannot be told is refused by name', async () => {
  const link = (more: object) => ({ links: [{ ...links[0], ...more }] })
  for (const [body, field] of [
    [{ biography: 'x'.repeat(5001) }, 'biography'],
    [{ biography: 'a\u0000b' }, 'biography'],
    [{ biography: 7 }, 'biography'],
    [{ links: Array(11).fill(links[0]) }, 'links'],
    [link({ url: 'http://nina.example' }), 'links.0.url'],
    [link({ url: 'javascript:alert(1)' }), 'links.0.url'],
    [link({ url: 'https://nina:secret@nina.example' }), 'links.0.url'],
    [link({ title: ' ' }), 'links.0.title'],
    [link({ title: 'x'.repeat(101) }), 'links.0.title'],
    [link({ rel: 'me' }), 'rel'],
    [{ name: 'Ninette' }, 'name'],
  ] as const) {
    const refused = await change(body)
    expect([body, refused.status]).toEqual([body, 400])
    expect(refused.body.error.message).toContain(field)
  }
  expect((await change({ biography: 'x' }, 'catalog-write', newId())).status).toBe(404)
  expect((await change({ biography: 'x' }, 'catalog-write', 'nonsense')).status).toBe(400)
})
