import { expect, test } from 'bun:test'
import { aFile } from '../documents/fixtures.ts'
import type { CatalogStore } from '../store.ts'

/** Files: finding them by what they hold, and listing them by where they lie. */
export function filesSuite(open: () => Promise<CatalogStore>) {
  test('a file is found by its path, its track and its sound', async () => {
    const store = await open()
    const song = aFile('/music/Söng "1".mp3', { trackId: 't1', audioHash: 'h1' })
    const copy = aFile('/music/copy.mp3', { audioHash: 'h1' })
    await store.files.save([song, copy])
    expect(await store.files.find([song.path, '/music/none'])).toEqual([song])
    expect(await store.files.findByTrackIds(['t1', 't2'])).toEqual([song])
    expect(await store.files.findByAudioHashes(['h1', 'h2'])).toHaveLength(2)
    await store.files.save([{ ...song, mtimeMs: 2.5, trackId: 't2' }])
    expect(await store.files.findByTrackIds(['t1', 't2'])).toMatchObject([
      { mtimeMs: 2.5, trackId: 't2' },
    ])
    await store.files.remove([song.path, '/music/none'])
    expect(await store.files.find([song.path])).toEqual([])
  })

  test('the files of a folder are listed by path, without those of folders named alike', async () => {
    const store = await open()
    const inside = ['/m/a b/1', '/m/a/1', '/m/a/B/2', '/m/a/b/1', '/m/a/é', '/m/a/日', '/m/a/😀']
    const paths = [...inside, '/m/a', '/m/a0', '/m/ab/1', '/M/a/1']
    await store.files.save(paths.map((path) => aFile(path)))
    const listed: string[] = []
    for (let after = ''; ; after = listed.at(-1)!) {
      const page = await store.files.listUnder('/m/a', after, 2)
      listed.push(...page.map(({ path }) => path))
      if (page.length < 2) break
    }
    expect(listed).toEqual(['/m/a/1', '/m/a/B/2', '/m/a/b/1', '/m/a/é', '/m/a/日', '/m/a/😀'])
    expect(await store.files.listUnder('/', '', 100)).toHaveLength(paths.length)
  })
}
