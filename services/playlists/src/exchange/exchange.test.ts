import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { newId } from '@busker/contracts/ids'
import {
  type TestPlaylists,
  makePlaylist,
  startTestPlaylists,
  tracksOf,
  uriOf,
} from '../playlists.fixture.ts'
import { fileFormats } from './file-format.ts'

let site: TestPlaylists
beforeAll(async () => {
  site = await startTestPlaylists({ songs: 1200 })
})
afterAll(() => site.stop())

const ADA = 'ada:playlist-read-private,playlist-modify-public,playlist-modify-private'
const send = async (
  path: string,
  body: string | Uint8Array<ArrayBuffer>,
  { type = '', as = ADA }: { type?: string; as?: string | null } = {},
) => {
  const response = await site.fetch(path, {
    method: 'POST',
    headers: {
      ...(as === null ? {} : { authorization: `Bearer ${as}` }),
      'content-type': type,
    },
    body,
  })
  return { status: response.status, body: JSON.parse(await response.text()) }
}
const exported = (id: string, query = '', headers: Record<string, string> = {}) =>
  site.fetch(`/v1/playlists/${id}/export${query}`, { headers })
const m3u = (...ids: string[]) => ids.map((id) => `#EXTINF:1,A - B\n${uriOf(id)}\n`).join('')

/** A playlist of 1,200 songs. */
const long = async () => {
  const id = await makePlaylist(site, { name: 'Long "night" – Ümläut/1' })
  for (let from = 0; from < 1200; from += 100)
    await site.ask('POST', `/v1/playlists/${id}/items`, {
      body: { uris: site.ids.slice(from, from + 100).map(uriOf) },
    })
  return id
}

describe('a playlist taken away', () => {
  test('and brought back has the same songs in the same order, in every format', async () => {
    const id = await long()
    for (const format of fileFormats) {
      const file = await (await exported(id, `?format=${format}`)).text()
      const back = await send('/v1/me/playlists/import', file)
      expect(back.status).toBe(201)
      expect(back.body.report).toEqual({
        format,
        total: 1200,
        matched: 1200,
        matched_by: { uri: 1200, isrc: 0, musicbrainz: 0, name: 0 },
        unmatched: [],
      })
      expect(await tracksOf(site, back.body.playlist.id)).toEqual(site.ids)
      expect(back.body.playlist.public).toBe(false)
      if (format !== 'csv') expect(back.body.playlist.name).toBe('Long "night" – Ümläut/1')
    }
  })

  test('comes in the format that is asked for, under its own name', async () => {
    const id = await makePlaylist(site, { name: 'Évening: "slow"', tracks: site.ids.slice(0, 1) })
    const told = async (query: string, accept?: string) => {
      const answer = await exported(id, query, accept === undefined ? {} : { accept })
      return [answer.status, answer.headers.get('content-type')]
    }
    const m3u8 = [200, 'audio/mpegurl; charset=utf-8']
    const xspf = [200, 'application/xspf+xml; charset=utf-8']
    const jspf = [200, 'application/jspf+json']
    const csv = [200, 'text/csv; charset=utf-8']
    expect(await told('?format=m3u8', 'text/csv')).toEqual(m3u8)
    expect(await told('')).toEqual(xspf)
    expect(await told('', 'text/html,*/*;q=0.8')).toEqual(xspf)
    expect(await told('', 'text/csv;q=0.5, application/json')).toEqual(jspf)
    expect(await told('', 'audio/x-mpegurl')).toEqual(m3u8)
    expect(await told('', 'text/csv')).toEqual(csv)
    expect((await told('', 'image/png'))[0]).toBe(406)
    expect((await told('?format=pdf'))[0]).toBe(400)
    const { headers } = await exported(id)
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="Evening slow.xspf"; filename*=UTF-8''%C3%89vening%20slow.xspf`,
    )
  })

  test('says of each song what others can find it by', async () => {
    const [track = ''] = site.ids
    const id = await makePlaylist(site, { tracks: [track] })
    const url = `http://busker.test/track/${track}`
    const file = async (format: string) => (await exported(id, `?format=${format}`)).text()
    expect(await file('m3u8')).toBe(
      [
        '#EXTM3U',
        '#PLAYLIST:Morning',
        `#EXTINF:181,Mara feat. Odo - Song ${track}`,
        '#EXTART:Mara feat. Odo',
        '#EXTALB:First, "again"',
        '#ISRC:GBAYE0601498',
        `${url}\n`,
      ].join('\n'),
    )
    expect(JSON.parse(await file('jspf'))).toEqual({
      playlist: {
        title: 'Morning',
        creator: 'Ada',
        info: `http://busker.test/playlist/${id}`,
        identifier: `busker:playlist:${id}`,
        track: [
          {
            identifier: [uriOf(track), 'isrc:GBAYE0601498'],
            title: `Song ${track}`,
            creator: 'Mara feat. Odo',
            album: 'First, "again"',
            trackNum: 3,
            duration: 181_400,
            info: url,
          },
        ],
      },
    })
    expect(await file('csv')).toContain(
      `"${uriOf(track)}","Song ${track}","Mara feat. Odo","First, ""again""","3","181400","GBAYE0601498","","${url}",`,
    )
  })

  test('is there for those who may read it, and for nobody else', async () => {
    const id = await makePlaylist(site, { isPublic: false })
    expect((await exported(id)).status).toBe(404)
    expect(
      (await exported(id, '', { authorization: `Bearer bob:playlist-read-private` })).status,
    ).toBe(404)
    const mine = await exported(id, '?format=jspf', { authorization: `Bearer ${ADA}` })
    expect(mine.headers.get('cache-control')).toBe('private, no-store')
    expect(await mine.json()).toMatchObject({ playlist: { title: 'Morning', track: [] } })
    expect((await exported('x')).status).toBe(400)
  })
})

describe('a list that somebody brings', () => {
  test('leaves out what the library has not, and says so', async () => {
    const [a = '', b = ''] = site.ids
    const file = `#EXTM3U\n#PLAYLIST:Mine\n${m3u(a)}#EXTINF:5,Mara - Gone\ngone.mp3\n${m3u(b, a)}`
    const { status, body } = await send('/v1/me/playlists/import?public=true', file, {
      type: 'audio/x-mpegurl',
    })
    expect(status).toBe(201)
    expect(body.playlist).toMatchObject({ name: 'Mine', public: true })
    expect(await tracksOf(site, body.playlist.id)).toEqual([a, b, a])
    expect(body.report).toMatchObject({ format: 'm3u8', total: 4, matched: 3 })
    expect(body.report.unmatched).toEqual([
      {
        number: 2,
        line: 6,
        title: 'Gone',
        artist: 'Mara',
        album: null,
        isrc: null,
        reason: 'NOT_FOUND',
        message: 'The library has nothing like it.',
        candidates: [],
      },
    ])
  })

  test('is only looked at in a dry run, and makes nothing when no song is there', async () => {
    const total = async () => (await site.ask('GET', '/v1/me/playlists')).body.total
    const before = await total()
    const dry = await send('/v1/me/playlists/import?dry_run=true', m3u(site.ids[0]!))
    expect(dry).toMatchObject({ status: 200, body: { playlist: null, report: { matched: 1 } } })
    const none = await send('/v1/me/playlists/import', m3u(newId()))
    expect(none).toMatchObject({ status: 200, body: { playlist: null, report: { matched: 0 } } })
    expect(await total()).toBe(before)
  })

  test('goes to the end of a playlist, for those who may change it', async () => {
    const [a = '', b = '', c = ''] = site.ids
    const id = await makePlaylist(site, { tracks: [a] })
    const path = `/v1/playlists/${id}/import`
    const { body: before } = await site.ask('GET', `/v1/playlists/${id}`)
    const dry = await send(`${path}?dry_run=true`, m3u(b))
    expect(dry).toMatchObject({ status: 200, body: { snapshot_id: before.snapshot_id } })
    const { status, body } = await send(path, m3u(b, c))
    expect([status, body.report.matched]).toEqual([201, 2])
    expect(await tracksOf(site, id)).toEqual([a, b, c])
    const after = (await site.ask('GET', `/v1/playlists/${id}`)).body
    expect(after.snapshot_id).toBe(body.snapshot_id)
    expect((await send(path, m3u(b), { as: 'bob:playlist-modify-public' })).status).toBe(403)
    expect((await send(path, m3u(b), { as: 'ada:playlist-modify-private' })).status).toBe(403)
    expect((await send(path, m3u(b), { as: null })).status).toBe(401)
  })

  test('is refused with a reason when it cannot be read', async () => {
    const [a = ''] = site.ids
    const refused = async (file: string | Uint8Array<ArrayBuffer>, type?: string, query = '') => {
      const { status, body } = await send(`/v1/me/playlists/import${query}`, file, {
        type: type ?? '',
      })
      return [status, body.error?.reason]
    }
    expect(await refused('', 'text/csv')).toEqual([400, 'EMPTY_FILE'])
    expect(await refused('Dear Ada', 'text/plain')).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE'])
    expect(await refused(Uint8Array.of(0xff, 0xd8, 0xff, 0), 'image/jpeg')).toEqual([
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ])
    expect(await refused('<playlist>', 'application/xspf+xml')).toEqual([400, 'BROKEN_FILE'])
    expect(await refused('{', 'application/json')).toEqual([400, 'BROKEN_FILE'])
    expect(await refused('colour\nred', 'text/csv')).toEqual([400, 'BROKEN_FILE'])
    expect(await refused(m3u(a), 'text/csv', '?format=m3u8')).toEqual([201, undefined])
    expect(await refused(m3u(a), '', '?format=pdf')).toEqual([400, 'INVALID_REQUEST'])
    expect(await refused(m3u(a), '', '?dry_run=perhaps')).toEqual([400, 'INVALID_REQUEST'])
    expect(await refused('a.mp3\n'.repeat(10_001), 'audio/mpegurl')).toEqual([
      413,
      'TOO_MANY_TRACKS',
    ])
    expect(await refused('x'.repeat(9 * 1024 * 1024))).toEqual([413, 'BODY_TOO_LARGE'])
    const scope = { as: 'ada:playlist-modify-public' }
    expect((await send('/v1/me/playlists/import', m3u(a), scope)).status).toBe(403)
    expect((await send('/v1/me/playlists/import', m3u(a), { as: null })).status).toBe(401)
  })

  test('fills a playlist to its last place, and is refused beyond it', async () => {
    const file = m3u(...Array.from({ length: 10_000 }, (_, i) => site.ids[i % 1200]!))
    const { status, body } = await send('/v1/me/playlists/import', file)
    expect([status, body.playlist.items.total]).toEqual([201, 10_000])
    const more = await send(`/v1/playlists/${body.playlist.id}/import`, m3u(site.ids[0]!))
    expect([more.status, more.body.error.reason]).toEqual([403, 'PLAYLIST_IS_FULL'])
  })
})
