import { afterAll, beforeAll, expect, setDefaultTimeout, test } from 'bun:test'
import { newId } from '@busker/contracts/ids'
import { catalogForTest } from '../testing/catalog.ts'
import { type FolderOfMusic, folderOfMusic } from '../testing/folder.ts'

setDefaultTimeout(60_000)

let catalog: Awaited<ReturnType<typeof catalogForTest>>
let folder: FolderOfMusic

beforeAll(async () => {
  catalog = await catalogForTest()
  folder = await folderOfMusic()
  for (const [n, name] of ['plain', 'tagged', 'beside', 'both'].entries())
    await folder.song(`${name}.mp3`, 500 + n, {
      TPE1: 'Nina',
      TALB: 'Blue',
      TIT2: name,
      ...(name === 'tagged' || name === 'both'
        ? { TXXX: 'LYRICS\x00[la:fr]\n[00:01.00]<00:01.00>La <00:02.00>mer\0\u202e' }
        : {}),
    })
  await folder.write('beside.lrc', '[00:02.50]Hello\n[00:01.00]\n[00:04.00]')
  await folder.write('both.lrc', 'without\ntimes')
  await catalog.import(folder.root)
  await catalog.measured()
})
afterAll(async () => {
  await catalog[Symbol.asyncDispose]()
  await folder[Symbol.asyncDispose]()
})

const idOf = async (name: string) => (await catalog.tracks()).find((one) => one.name === name)!.id
const lyricsOf = async (name: string) => {
  const answer = await catalog.fetch(`/v1/tracks/${await idOf(name)}/lyrics`)
  const body = answer.status === 204 ? null : ((await answer.json()) as unknown)
  return { status: answer.status, body }
}

test('lyrics are read from the tags and from the file beside a song, which goes first', async () => {
  expect(await lyricsOf('tagged')).toEqual({
    status: 200,
    body: {
      track_id: await idOf('tagged'),
      language: 'fr',
      text: null,
      lines: [
        {
          start_ms: 1000,
          text: 'La mer',
          words: [
            { start_ms: 1000, text: 'La ' },
            { start_ms: 2000, text: 'mer' },
          ],
        },
      ],
    },
  })
  expect(await lyricsOf('beside')).toMatchObject({
    body: {
      language: null,
      lines: [
        { start_ms: 1000, text: '' },
        { start_ms: 2500, text: 'Hello' },
        { start_ms: 4000, text: '' },
      ],
    },
  })
  expect(await lyricsOf('both')).toMatchObject({ body: { lines: null, text: 'without\ntimes' } })
})

test('a song without lyrics says so, in an answer that no browser complains of', async () => {
  expect(await lyricsOf('plain')).toEqual({ status: 204, body: null })
  const head = async (name: string) => {
    const path = `/v1/tracks/${await idOf(name)}/lyrics`
    return (await catalog.fetch(path, { method: 'HEAD' })).status
  }
  expect([await head('plain'), await head('beside')]).toEqual([204, 200])
})

test('the lyrics of a song that is not there are not found', async () => {
  const reason = async (id: string) => {
    const answer = await catalog.fetch(`/v1/tracks/${id}/lyrics`)
    return `${answer.status} ${((await answer.json()) as { error: { reason: string } }).error.reason}`
  }
  expect(await reason(newId())).toBe('404 TRACK_NOT_FOUND')
  expect(await reason('x')).toBe('400 INVALID_REQUEST')
})

test('lyrics that have not changed are not sent again; changed, new and removed ones are noticed', async () => {
  const path = `/v1/tracks/${await idOf('beside')}/lyrics`
  const etag = (await catalog.fetch(path)).headers.get('etag') ?? ''
  const again = () => catalog.fetch(path, { headers: { 'if-none-match': etag } })
  expect((await again()).status).toBe(304)
  expect(await catalog.import(folder.root)).toMatchObject({ updated: 0, unchanged: 4 })
  expect((await again()).status).toBe(304)

  await folder.write('beside.lrc', '[00:02.50]Other')
  await folder.write('plain.lrc', '[00:01.00]New')
  await folder.remove('both.lrc')
  expect(await catalog.import(folder.root)).toMatchObject({ updated: 3, unchanged: 1 })
  expect((await again()).status).toBe(200)
  expect(await lyricsOf('beside')).toMatchObject({ body: { lines: [{ text: 'Other' }] } })
  expect(await lyricsOf('plain')).toMatchObject({ body: { lines: [{ text: 'New' }] } })
  expect(await lyricsOf('both')).toMatchObject({ body: { language: 'fr' } })

  await folder.remove('plain.lrc')
  await catalog.import(folder.root)
  expect((await lyricsOf('plain')).status).toBe(204)
})

test('lyrics that cannot be used are told, each time, and keep no music out', async () => {
  await folder.write('plain.lrc', new Uint8Array(600 * 1024).fill(97))
  for (const _ of ['first', 'again']) {
    const { problems, state } = await catalog.import(folder.root)
    expect(state).toBe('done')
    expect(problems).toMatchObject([{ path: folder.at('plain.mp3'), reason: 'LYRICS_TOO_LARGE' }])
  }
  expect((await lyricsOf('plain')).status).toBe(204)
})
