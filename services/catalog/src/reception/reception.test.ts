import { afterAll, beforeAll, expect, setDefaultTimeout, test } from 'bun:test'
import { event } from '@busker/contracts/events'
import { catalogForTest } from '../testing/catalog.ts'
import { folderOfMusic } from '../testing/folder.ts'

setDefaultTimeout(60_000)

let catalog: Awaited<ReturnType<typeof catalogForTest>>
let music: Awaited<ReturnType<typeof folderOfMusic>>
const ids = new Map<string, string>()

beforeAll(async () => {
  catalog = await catalogForTest()
  music = await folderOfMusic()
  const songs = [
    ['One', 'Nina', 'Blue'],
    ['Two', 'Nina', 'Blue'],
    ['Guest', 'Nina; Bill', 'Duets'],
    ['Far', 'Björk', 'North'],
  ] as const
  for (const [i, [TIT2, by, TALB]] of songs.entries()) {
    const tags = { TIT2, TALB, TPE1: by.replace('; ', '\0'), TPE2: by.split('; ')[0]! }
    await music.song(`${TALB}/${i}.mp3`, 400 + i, tags)
  }
  await catalog.import(music.root)
  await catalog.measured()
  for (const { id, name, album, artists } of await catalog.tracks()) {
    ids.set(name, id).set(album.name, album.id)
    for (const artist of artists) ids.set(artist.name, artist.id)
  }
})
afterAll(async () => {
  await catalog[Symbol.asyncDispose]()
  await music[Symbol.asyncDispose]()
})

const recompute = async () =>
  expect((await catalog.inside.reception.$post()).status as number).toBe(204)
const kinds = { track: ['One', 'Two', 'Guest', 'Far'], album: ['Blue', 'Duets', 'North'] }
const shown = async (path: string, names: string[]) => {
  const query = names.map((name) => ids.get(name)).join(',')
  const body = await (await catalog.fetch(`/v1/${path}?ids=${query}`)).json()
  return body[path].map(({ popularity }: { popularity: number }) => popularity)
}
const play = (plays: Record<string, number>) => {
  catalog.plays.clear()
  for (const [name, count] of Object.entries(plays)) catalog.plays.set(ids.get(name)!, count)
}

test('songs, albums and artists are as popular as they are played, each by the most played of its kind', async () => {
  expect(await shown('tracks', kinds.track)).toEqual([0, 0, 0, 0])
  play({ One: 99, Two: 1, Guest: 9 })
  await recompute()
  expect(await shown('tracks', kinds.track)).toEqual([100, 15, 50, 0])
  expect(await shown('albums', kinds.album)).toEqual([100, 50, 0])
  expect(await shown('artists', ['Nina', 'Bill', 'Björk'])).toEqual([100, 49, 0])
  const page = await catalog.inside['search-documents'].$get({
    query: { type: 'track', ids: ids.get('Guest')! },
  })
  expect((await page.json()).documents).toMatchObject([{ popularity: 50 }])
})

test('what is known of an answer is asked for anew when the song became popular', async () => {
  play({})
  await recompute()
  const ask = (etag = '') =>
    catalog.fetch(`/v1/tracks/${ids.get('Far')}`, { headers: { 'if-none-match': etag } })
  const etag = (await ask()).headers.get('etag') ?? ''
  await recompute()
  expect((await ask(etag)).status).toBe(304)
  play({ Far: 20 })
  await recompute()
  const again = await ask(etag)
  expect([again.status, (await again.json()).popularity]).toEqual([200, 100])
})

test('only what moved notably is told of', async () => {
  play({ One: 1000, Two: 500 })
  await recompute()
  const heard = () => catalog.heard.filter(({ name }) => name === 'track.saved').length
  const settled = async () => {
    for (let before = -1; before !== heard(); await Bun.sleep(1100)) before = heard()
    return heard()
  }
  const before = await settled()
  play({ One: 1000, Two: 505 })
  await recompute()
  expect(await settled()).toBe(before)
  play({ One: 1000, Two: 700 })
  await recompute()
  expect(await settled()).toBe(before + 1)
})

test('plays of a song that is not here make nothing popular', async () => {
  play({ One: 10 })
  catalog.plays.set('4ncIdXCSphv4YBqMxwVkly', 5000)
  await recompute()
  expect(await shown('tracks', ['One'])).toEqual([100])
})

test('how many follow an artist is shown when it changes, with what was known before out of date', async () => {
  const nina = ids.get('Nina')!
  const ask = (etag = '') =>
    catalog.fetch(`/v1/artists/${nina}`, { headers: { 'if-none-match': etag } })
  const total = async () => (await (await ask()).json()).followers.total
  const followedBy = async (count: number, name: 'artist.followed' | 'artist.unfollowed') => {
    catalog.followers.set(nina, count)
    await catalog.events.publish([event(name, { id: nina }), event(name, { id: nina })])
    for (let tries = 0; tries < 500 && (await total()) !== count; tries++) await Bun.sleep(10)
    expect(await total()).toBe(count)
  }
  const etag = (await ask()).headers.get('etag') ?? ''
  await followedBy(3, 'artist.followed')
  const again = await ask(etag)
  expect([again.status, again.headers.get('etag') === etag]).toEqual([200, false])
  const now = again.headers.get('etag') ?? ''
  await recompute()
  expect((await ask(now)).status).toBe(304)
  await followedBy(2, 'artist.unfollowed')
  expect((await ask(now)).status).toBe(200)
})

test('followers whom no event told of are counted in the next round, and those who went', async () => {
  const total = async (name: string) =>
    (await (await catalog.fetch(`/v1/artists/${ids.get(name)}`)).json()).followers.total
  catalog.followers.clear()
  catalog.followers.set(ids.get('Bill')!, 5)
  await recompute()
  expect([await total('Nina'), await total('Bill')]).toEqual([0, 5])
})
