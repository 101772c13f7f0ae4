import { afterAll, beforeAll, expect, setDefaultTimeout, test } from 'bun:test'
import { newId } from '@busker/contracts/ids'
import { catalogForTest } from './testing/catalog.ts'
import { type FolderOfMusic, folderOfMusic } from './testing/folder.ts'

setDefaultTimeout(60_000)

let catalog: Awaited<ReturnType<typeof catalogForTest>>
let music: FolderOfMusic
const tracks = new Map<string, string>()
const artists = new Map<string, string>()
const albums = new Map<string, string>()

const songs: [title: string, artist: string, album: string, year: string, genre: string][] = [
  ['One', 'Nina', 'Blue', '1994', 'Jazz'],
  ['Two', 'Nina', 'Blue', '1994', 'Jazz'],
  ['Two', 'Nina', 'Live', '2001-03', 'Jazz'],
  ['Guest', 'Nina; Bill', 'Duets', '2001-02', 'Soul'],
  ['Alone', 'Bill', 'Solo', '1995', 'jazz'],
  ['Far', 'Björk', 'North', '', 'Hip Hop'],
]

beforeAll(async () => {
  catalog = await catalogForTest()
  music = await folderOfMusic()
  for (const [i, [TIT2, TPE1, TALB, TDRC, TCON]] of songs.entries())
    await music.song(`${TALB}/${i}.mp3`, 300 + i, {
      TIT2,
      TPE1: TPE1.replace('; ', '\0'),
      TPE2: TPE1.split('; ')[0]!,
      TALB,
      TRCK: String(i + 1),
      TCON,
      ...(TALB === 'Blue' ? { TXXX: 'BARCODE\x000 74646 49352 6' } : {}),
      ...(TDRC ? { TDRC } : {}),
    })
  await catalog.import(music.root)
  for (const { id, name, album, artists: by } of await catalog.tracks()) {
    tracks.set(`${name} on ${album.name}`, id)
    albums.set(album.name, album.id)
    for (const artist of by) artists.set(artist.name, artist.id)
  }
  while ((await left()) > 0) await Bun.sleep(20)
})
afterAll(async () => {
  await catalog[Symbol.asyncDispose]()
  await music[Symbol.asyncDispose]()
})

const left = async () =>
  (await (await catalog.client.v1.imports.background.$get({}, catalog.owner)).json()).tracks_left
const ask = async (path: string, token?: string) => {
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {}
  const answer = await catalog.fetch(`/v1/${path}`, { headers })
  return { status: answer.status, body: await answer.json() }
}
const names = (list: { name: string }[]) => list.map(({ name }) => name)
const refusal = async (path: string, token?: string) => {
  const { status, body } = await ask(path, token)
  return [status, body.error.reason, body.error.message] as const
}

test('the music may be played in every country, and a market that is none is refused', async () => {
  const { markets } = (await ask('markets')).body
  expect(markets.length).toBeGreaterThan(240)
  expect(markets).toEqual(expect.arrayContaining(['DE', 'JP', 'SE', 'ZA']))
  const track = tracks.get('One on Blue')
  const album = albums.get('Blue')
  const artist = artists.get('Nina')
  for (const path of [
    `tracks/${track}?`,
    `tracks?ids=${track}&`,
    `albums/${album}?`,
    `albums?ids=${album}&`,
    `albums/${album}/tracks?`,
    `artists/${artist}/albums?`,
    `artists/${artist}/top-tracks?`,
    `recommendations?seed_tracks=${track}&`,
    `shows?ids=${track}&`,
    `audiobooks/${track}?`,
  ]) {
    const [status, , message] = await refusal(`${path}market=Sweden`)
    expect([path, status]).toEqual([path, 400])
    expect(message).toContain('market: is no market')
  }
  expect((await ask(`tracks/${track}?market=SE`)).body).toMatchObject({ is_playable: true })
  const page = (await ask(`albums/${album}/tracks?market=SE&limit=1`)).body
  expect(page.items).toMatchObject([{ name: 'One', is_playable: true }])
  expect(page.next).toBe(
    `https://music.example/v1/albums/${album}/tracks?market=SE&offset=1&limit=1`,
  )
})

test('an album tells its barcode, where its files do', async () => {
  const { body } = await ask(`albums?ids=${albums.get('Blue')},${albums.get('Live')}`)
  expect(body.albums.map((album: { external_ids: object }) => album.external_ids)).toEqual([
    { upc: '074646493526' },
    {},
  ])
  const found = await catalog.inside['search-documents'].$get({
    query: { type: 'album', ids: albums.get('Blue')! },
  })
  expect((await found.json()).documents).toMatchObject([{ upc: '074646493526' }])
})

test('new releases begin with the latest one', async () => {
  const first = (await ask('browse/new-releases?limit=3&country=SE')).body.albums
  expect(names(first.items)).toEqual(['Live', 'Duets', 'Solo'])
  expect(first).toMatchObject({
    total: 5,
    next: 'https://music.example/v1/browse/new-releases?offset=3&limit=3',
  })
  expect(names((await ask('browse/new-releases?limit=3&offset=3')).body.albums.items)).toEqual([
    'Blue',
    'North',
  ])
  expect((await refusal('browse/new-releases?limit=51'))[2]).toContain('limit is at most 50')
})

test('the genres of the library are its categories, and what a search for alike may start from', async () => {
  expect((await ask('recommendations/available-genre-seeds')).body).toEqual({
    genres: ['hip-hop', 'jazz', 'soul'],
  })
  const { categories } = (await ask('browse/categories?limit=2&locale=sv_SE')).body
  expect(categories).toMatchObject({
    total: 3,
    limit: 2,
    items: [{ id: 'jazz', name: 'Jazz' }, {}],
  })
  const hipHop = {
    href: 'https://music.example/v1/browse/categories/hip-hop',
    icons: [],
    id: 'hip-hop',
    name: 'Hip Hop',
  }
  expect((await ask('browse/categories/hip-hop')).body).toEqual(hipHop)
  for (const path of ['polka', 'Jazz', 'x%2Fplaylists'])
    expect((await refusal(`browse/categories/${path}`)).slice(0, 2)).toEqual([
      404,
      'CATEGORY_NOT_FOUND',
    ])
  expect((await refusal('browse/categories/%00'))[0]).toBe(400)
})

test("an artist's top tracks are the most played, each song once", async () => {
  const top = async () =>
    (await ask(`artists/${artists.get('Nina')}/top-tracks?market=SE`)).body.tracks.map(
      ({ name, album }: { name: string; album: { name: string } }) => `${name} on ${album.name}`,
    )
  catalog.plays.clear()
  expect(await top()).toEqual(['Two on Live', 'Guest on Duets', 'One on Blue'])
  catalog.plays.set(tracks.get('One on Blue')!, 7)
  catalog.plays.set(tracks.get('Two on Blue')!, 3)
  expect(await top()).toEqual(['One on Blue', 'Two on Blue', 'Guest on Duets'])
  catalog.plays.clear()
  expect((await refusal(`artists/${newId()}/top-tracks`)).slice(0, 2)).toEqual([
    404,
    'ARTIST_NOT_FOUND',
  ])
})

test('artists are related by songs made together and by genres, and to nobody without either', async () => {
  const related = async (name: string) =>
    names((await ask(`artists/${artists.get(name)}/related-artists`)).body.artists)
  expect(await related('Nina')).toEqual(['Bill'])
  expect(await related('Bill')).toEqual(['Nina'])
  expect(await related('Björk')).toEqual([])
  expect((await refusal(`artists/${newId()}/related-artists`))[0]).toBe(404)
})

test('music that is like some music is found, the same each time', async () => {
  const track = tracks.get('One on Blue')
  const path = `recommendations?seed_tracks=${track}&seed_genres=JAZZ,polka&limit=3&target_tempo=120`
  const { seeds, tracks: found } = (await ask(path)).body
  expect(names(found)).toEqual(['Two', 'Two', 'Alone'])
  expect(found[0]).toMatchObject({ album: { name: 'Blue' }, is_playable: true })
  expect(seeds).toEqual([
    {
      afterFilteringSize: 3,
      afterRelinkingSize: 3,
      href: null,
      id: 'JAZZ',
      initialPoolSize: 3,
      type: 'genre',
    },
    expect.objectContaining({ id: 'polka', initialPoolSize: 0 }),
    expect.objectContaining({
      type: 'track',
      href: `https://music.example/v1/tracks/${track}`,
      initialPoolSize: 4,
    }),
  ])
  expect((await ask(path)).body.tracks).toEqual(found)
  const ofBjörk = await ask(`recommendations?seed_artists=${artists.get('Björk')}`)
  expect(names(ofBjörk.body.tracks)).toEqual(['Far'])
  const nothing = (await ask(`recommendations?seed_tracks=${newId()}&max_duration_ms=1`)).body
  expect(nothing).toMatchObject({ tracks: [], seeds: [{ initialPoolSize: 0 }] })
})

test('a recommendation from nothing, or from too much, is refused by name', async () => {
  const seeds = 'seed_artists, seed_genres and seed_tracks have 1 to 5 seeds together'
  for (const [query, told] of [
    ['', seeds],
    ['seed_genres=a,b,c,d,e,f', seeds],
    [`seed_tracks=${newId()},${newId()},${newId()}&seed_genres=a,b,c`, seeds],
    ['seed_tracks=x', 'seed_tracks.0: an id is 22'],
    ['seed_artists=%00', 'seed_artists.0: an id is 22'],
    ['seed_genres=%00', 'seed_genres: has a NUL'],
    ['seed_genres=jazz&limit=101', 'limit is at most 100'],
    ['seed_genres=jazz&min_tempo=fast', 'min_tempo: must be a number'],
  ] as const) {
    const [status, , message] = await refusal(`recommendations?${query}`)
    expect([query, status]).toEqual([query, 400])
    expect(message).toContain(told)
  }
})

test('features of a sound are what was measured; the rest is null, not guessed', async () => {
  const [one, two, none] = [tracks.get('One on Blue')!, tracks.get('Two on Blue')!, newId()]
  const { body } = await ask(`audio-features/${one}`)
  expect(body).toEqual({
    acousticness: null,
    analysis_url: `https://music.example/v1/audio-analysis/${one}`,
    danceability: null,
    duration_ms: expect.any(Number),
    energy: null,
    id: one,
    instrumentalness: null,
    key: null,
    liveness: null,
    // These songs last a fifth of a second, too short for a loudness (BS.1770-4: 400 ms).
    loudness: null,
    mode: null,
    speechiness: null,
    tempo: null,
    time_signature: null,
    track_href: `https://music.example/v1/tracks/${one}`,
    type: 'audio_features',
    uri: `busker:track:${one}`,
    valence: null,
  })
  const many = await ask(`audio-features?ids=${two}%2C${none}%2C${one}`)
  expect(many.body.audio_features.map((found: { id: string } | null) => found?.id)).toEqual([
    two,
    undefined,
    one,
  ])
  expect(many.body.audio_features[1]).toBeNull()
  const hundred = Array(100).fill(one).join(',')
  expect((await ask(`audio-features?ids=${hundred}`)).status).toBe(200)
  expect((await refusal(`audio-features?ids=${hundred},${one}`))[2]).toContain('at most 100 ids')
  expect((await refusal(`audio-features/${none}`)).slice(0, 2)).toEqual([404, 'TRACK_NOT_FOUND'])
})

test('the analysis of a sound tells its length and how loud each stretch gets', async () => {
  const id = tracks.get('One on Blue')!
  const { body } = await ask(`audio-analysis/${id}`)
  const waveform = (await ask(`tracks/${id}/waveform`)).body
  expect(body.track).toMatchObject({
    duration: waveform.duration_ms / 1000,
    analysis_channels: 1,
    analysis_sample_rate: 22_050,
    loudness: null,
    tempo: null,
    key: null,
  })
  const peaks = Buffer.from(waveform.peaks, 'base64')
  expect(body.segments).toHaveLength(peaks.length)
  const last = body.segments.at(-1)
  expect(last.start + last.duration).toBeCloseTo(body.track.duration, 3)
  const loudest = Math.max(
    ...body.segments.map((one: { loudness_max: number }) => one.loudness_max),
  )
  expect(loudest).toBeCloseTo(20 * Math.log10(Math.max(...peaks) / 255), 2)
  expect([body.bars, body.beats, body.sections, body.tatums]).toEqual([[], [], [], []])
  expect((await refusal(`audio-analysis/${newId()}`)).slice(0, 2)).toEqual([404, 'TRACK_NOT_FOUND'])
})

test('nothing spoken is here yet: null in lists, not found by id', async () => {
  const id = newId()
  const listener = 'user-read-playback-position'
  for (const kind of ['shows', 'episodes', 'audiobooks', 'chapters']) {
    const { status, body } = await ask(`${kind}?ids=${id},${id}&market=SE`, listener)
    expect([status, body]).toEqual([200, { [kind]: [null, null] }])
    const reason = `${kind.slice(0, -1).toUpperCase()}_NOT_FOUND`
    expect((await refusal(`${kind}/${id}`, listener)).slice(0, 2)).toEqual([404, reason])
    expect((await refusal(`${kind}/x`, listener))[0]).toBe(400)
    const many = Array(51).fill(id).join(',')
    expect((await refusal(`${kind}?ids=${many}`, listener))[2]).toContain('at most 50 ids')
  }
  for (const path of [`shows/${id}/episodes`, `audiobooks/${id}/chapters`])
    expect((await refusal(`${path}?limit=50`, listener))[0]).toBe(404)
  expect((await refusal(`audiobooks/${id}/chapters?limit=51`))[2]).toContain('limit is at most 50')
})

test('where somebody stopped listening is theirs: such routes want the scope', async () => {
  const id = newId()
  for (const path of [
    `shows/${id}`,
    `shows/${id}/episodes`,
    `episodes?ids=${id}`,
    `episodes/${id}`,
  ]) {
    expect((await refusal(path))[0]).toBe(401)
    expect((await refusal(path, 'user-read-email')).slice(0, 2)).toEqual([
      403,
      'INSUFFICIENT_SCOPE',
    ])
  }
})
