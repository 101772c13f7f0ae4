import { afterAll, beforeAll, expect, test } from 'bun:test'
import { join } from 'node:path'
import { z } from 'zod'
import { secrets, startTestStack } from '../test/stack.ts'
import { tinySong } from '../test/tiny-songs.ts'

const SONGS = 25
const page = z.object({ items: z.array(z.object({ item: z.object({ name: z.string() }) })) })
const imported = z.object({
  playlist: z.object({ id: z.string(), name: z.string(), description: z.string() }).nullable(),
  report: z.object({
    matched: z.number(),
    matched_by: z.record(z.string(), z.number()),
    unmatched: z.array(
      z.object({
        line: z.number().nullable(),
        reason: z.string(),
        candidates: z.array(z.object({ album: z.string() })),
      }),
    ),
  }),
})

let stack: Awaited<ReturnType<typeof startTestStack>>
let token: string
beforeAll(async () => {
  stack = await startTestStack()
  const ask = await stack.asOperator()
  const library = join(stack.folder, 'music')
  for (let number = 0; number < SONGS; number++)
    await Bun.write(join(library, `The Tones/First/Tone ${number}.wav`), tinySong(number))
  await ask('/v1/imports', { method: 'POST', body: JSON.stringify({ path: library }) })
  const total = async () =>
    z.object({ total: z.number() }).parse(await ask('/v1/library/tracks')).total
  while ((await total()) < SONGS) await Bun.sleep(50)
  const answer = await send('POST', '/auth/token', '', {
    authorization: `Bearer ${secrets.operatorKey}`,
    origin: 'http://busker.test',
  })
  token = z.object({ access_token: z.string() }).parse(await answer.json()).access_token
})
afterAll(() => stack.stop())

const send = (method: string, path: string, body = '', headers: Record<string, string> = {}) =>
  stack.fetch(
    new Request(`http://busker.test${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...headers },
      ...(method === 'GET' ? {} : { body }),
    }),
  )
const bring = async (file: string) => {
  const answer = await send('POST', '/v1/me/playlists/import', file)
  return imported.parse(await answer.json())
}
const songsOf = async (id: string) => {
  const read = page.parse(await (await send('GET', `/v1/playlists/${id}/items`)).json())
  return read.items.map(({ item }) => item.name)
}

test('a list from elsewhere finds the songs of the library by their names', async () => {
  const { playlist, report } = await bring(
    [
      'Track name,Artist name,Album,Playlist name,Type,ISRC',
      'TONE 3,the tones,,Elsewhere,Playlist,',
      'The Tones - Tone 24,,,Elsewhere,Playlist,',
      'Tone 3 - Remastered 2011,"The Tones, Odo",First,Elsewhere,Playlist,GBAYE0601498',
      'Tone 99,The Tones,,Elsewhere,Playlist,',
    ].join('\n'),
  )
  expect(report).toEqual({
    matched: 3,
    matched_by: { uri: 0, isrc: 0, musicbrainz: 0, name: 3 },
    unmatched: [{ line: 5, reason: 'NOT_FOUND', candidates: [] }],
  })
  expect(playlist?.name).toBe('Elsewhere')
  expect(await songsOf(playlist!.id)).toEqual(['Tone 3', 'Tone 24', 'Tone 3'])
})

test('a playlist goes out through the gateway and comes back the same in every format', async () => {
  const { playlist } = await bring('title,artist\nTone 7,The Tones\nTone 1,The Tones\nTone 7,\n')
  for (const format of ['m3u8', 'xspf', 'jspf', 'csv']) {
    const file = await send('GET', `/v1/playlists/${playlist!.id}/export?format=${format}`)
    expect(file.headers.get('content-disposition')).toContain(`.${format}"`)
    const back = await bring(await file.text())
    expect(back.report.matched_by['uri']).toBe(3)
    expect(await songsOf(back.playlist!.id)).toEqual(['Tone 7', 'Tone 1', 'Tone 7'])
  }
})

test('a file as large as a playlist gets passes the gateway, a larger one does not', async () => {
  const row = `${'x'.repeat(500)},The Tones\n`
  const path = '/v1/me/playlists/import?dry_run=true'
  expect((await send('POST', path, `title,artist\n${row.repeat(10_000)}`)).status).toBe(200)
  expect((await send('POST', path, row.repeat(20_000))).status).toBe(413)
})
