import { afterAll, beforeAll, expect, test } from 'bun:test'
import { join } from 'node:path'
import { mkdir } from 'node:fs/promises'
import webApi from '@busker/web-api/openapi.json' with { type: 'json' }
import { type BuskerProcess, getJson, startBusker, temporaryFolder } from '../test/busker.ts'
import type { KnownIds } from '../test/known-paths.ts'
import { type Exclusions, runSchemathesis } from '../test/schemathesis.ts'

const WITHIN_MS = 900_000

/** Nothing is left out but what stands here, each for its reason. */
const excluded: Exclusions = {
  listenToPlaylist: 'Events never end, so no answer is ever whole; live.test.ts hears them.',
  listenToCommands: 'Events never end, so no answer is ever whole; live.test.ts hears them.',
  rotateSigningKeys:
    'It ends every token, that of this test too; keys/rotation.test.ts turns them.',
}

const TWICE = 'The token of this test is one way too many beside the form.'
/** These may refuse what their schema allows, for what no schema can tell. */
const choosy: Exclusions = {
  introspectToken: TWICE,
  revokeToken: TWICE,
  postForUserInfo: TWICE,
  curateNewReleases: 'Which albums there are.',
  orderCategories: 'Which categories there are.',
  saveCategory: 'Which genres there are.',
  setCategoryIcon: 'What is a picture.',
  featurePlaylists: 'Which playlists are public.',
  chooseCategoryPlaylists: 'Which playlists are public.',
  startImport: 'Which folders the server has.',
  importPlaylist: 'What is M3U, XSPF or CSV.',
  importIntoPlaylist: 'What is M3U, XSPF or CSV.',
  createPlaylist: 'That what is shared is private.',
  createPlaylistForUser: 'That what is shared is private.',
  changePlaylistDetails: 'That what is shared is private.',
  play: 'That a context and a list exclude each other.',
  removePlaylistItems: 'Which versions there are, and what stands where.',
  removePlaylistTracks: 'Which versions there are, and what stands where.',
  changePlaylistItems: 'How long the playlist is.',
  changePlaylistTracks: 'How long the playlist is.',
  addPlaylistItems: 'That the query may say the same as the body.',
  addPlaylistTracks: 'That the query may say the same as the body.',
  restorePlaylist: 'Which versions there are.',
  forkPlaylist: 'Which versions there are.',
  createInvitation: 'That artists are of one role alone.',
  changeAccount: 'That artists are of one role alone.',
  getRecommendations: 'That its seeds are counted over three parameters.',
  getRecentlyPlayed: 'That two parameters exclude each other.',
}

/** These take what their schema does not allow. */
const lenient: Exclusions = {
  importPlaylist: 'Any text may be a list of songs.',
  importIntoPlaylist: 'Any text may be a list of songs.',
}

let data: Awaited<ReturnType<typeof temporaryFolder>>
let busker: BuskerProcess

beforeAll(async () => {
  data = await temporaryFolder()
  busker = await startBusker('--data', data.path)
})
afterAll(async () => {
  expect(await busker.stop()).toBe(0)
  await data[Symbol.asyncDispose]()
})

/** The owner's token, with every scope. */
async function ownToken() {
  const { operatorKey } = await Bun.file(join(data.path, 'secrets.json')).json()
  const answer = await fetch(`${busker.url}/auth/token`, {
    method: 'POST',
    headers: { authorization: `Bearer ${operatorKey}`, origin: busker.url },
  })
  const { access_token } = (await answer.json()) as { access_token: string }
  return access_token
}

async function known(token: string): Promise<KnownIds> {
  const first = async (kind: string) =>
    (await getJson(`${busker.url}/v1/library/${kind}?limit=1`)).items[0]
  const [track, album, playlist] = await Promise.all(['tracks', 'albums', 'playlists'].map(first))
  const me = await fetch(`${busker.url}/v1/me`, { headers: { authorization: `Bearer ${token}` } })
  return {
    tracks: track.id,
    albums: album.id,
    artists: album.artists[0].id,
    playlists: playlist.id,
    users: ((await me.json()) as { id: string }).id,
  }
}

test('every exclusion is of an operation that there is', () => {
  const ids = Object.values(webApi.paths).flatMap((path) =>
    Object.values(path).map(({ operationId }) => operationId),
  )
  const named = [excluded, choosy, lenient].flatMap((some) => Object.keys(some))
  expect(named.filter((id) => !ids.includes(id))).toEqual([])
})

test(
  'whatever a program asks by the document, or against it, is answered as the document says',
  async () => {
    const token = await ownToken()
    const folder = join(data.path, 'schemathesis')
    await mkdir(folder)
    const { code, report } = await runSchemathesis({
      site: busker.url,
      token,
      paths: Object.keys(webApi.paths),
      ids: await known(token),
      excluded,
      choosy,
      lenient,
      folder,
    })
    if (code) throw new Error(report)
    expect(report).toContain('Stateful')
  },
  WITHIN_MS,
)
