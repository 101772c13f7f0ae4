import { join } from 'node:path'
import { expect, test } from 'bun:test'
import { getJson, run, startBusker, temporaryFolder } from '../test/busker.ts'
import { writeTinySongs } from '../test/tiny-songs.ts'

const SONGS = 400

/** The ids and names of all tracks that the library shows. */
async function tracksOf(url: string) {
  const tracks: { id: string; name: string }[] = []
  for (let next: string | null = `${url}/v1/library/tracks?limit=50`; next;) {
    const page: { items: typeof tracks; next: string | null } = await getJson(
      next.replace(/^https?:\/\/[^/]+/, url),
    )
    tracks.push(...page.items)
    ;({ next } = page)
  }
  return tracks
}

const songs = (tracks: { name: string }[]) => new Set(tracks.map(({ name }) => name)).size

test('kill -9 in mid-import loses nothing that was there, and nothing comes twice', async () => {
  await using data = await temporaryFolder()
  await using music = await temporaryFolder()
  await writeTinySongs(join(music.path, 'library'), SONGS)
  const options = ['--data', data.path, '--library', join(music.path, 'library')]

  const busker = run('start', '--port', '0', ...options)
  const [, url = ''] = await busker.until(/Site +(\S+)\n/)
  let before: Awaited<ReturnType<typeof tracksOf>> = []
  while (before.length < 20) before = await tracksOf(url)
  busker.child.kill('SIGKILL')
  await busker.child.exited
  expect(before.length).toBeLessThan(SONGS)

  const again = await startBusker(...options)
  const after = await tracksOf(again.url)
  expect(after).toHaveLength(SONGS)
  expect(songs(after)).toBe(SONGS)
  const ids = new Set(after.map(({ id }) => id))
  expect(before.filter(({ id }) => !ids.has(id))).toEqual([])

  const playlists = await getJson(`${again.url}/v1/library/playlists`)
  expect(playlists.items.map(({ name }: { name: string }) => name)).toEqual(['Newest arrivals'])
  const albums = await getJson(`${again.url}/v1/library/albums?limit=50`)
  expect(albums.total).toBe(SONGS / 20)
  expect(albums.items.map((album: { total_tracks: number }) => album.total_tracks)).toEqual(
    Array(SONGS / 20).fill(20),
  )
  for (let tries = 0; tries < 200; tries++) {
    const found = await getJson(`${again.url}/v1/search?q=tone&type=track&limit=1`)
    if (found.tracks.total === SONGS) break
    await Bun.sleep(50)
  }
  expect((await getJson(`${again.url}/v1/search?q=tone&type=track&limit=1`)).tracks.total).toBe(
    SONGS,
  )

  expect(await again.stop()).toBe(0)
  const third = await startBusker(...options)
  expect(third.output()).toContain(`Nothing has changed: ${SONGS} files checked.`)
  expect(await third.stop()).toBe(0)
})
