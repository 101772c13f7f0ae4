import { expect, test, setDefaultTimeout } from 'bun:test'
import { catalogForTest } from '../testing/catalog.ts'
import { folderOfMusic } from '../testing/folder.ts'

setDefaultTimeout(60_000)

test('an import that is cut off by a stop goes on with the next start', async () => {
  await using folder = await folderOfMusic()
  for (let n = 0; n < 120; n++)
    await folder.song(`${n}.mp3`, 300 + n, { TPE1: 'Nina', TALB: 'Blue', TIT2: `Song ${n}` })
  const first = await catalogForTest()
  const { id } = await (
    await first.client.v1.imports.$post({ json: { path: folder.root } }, first.owner)
  ).json()
  while (!(await first.tracks()).length) await Bun.sleep(5)
  await first.stop()
  await using second = await catalogForTest(first.url, first.blobs)
  const job = await second.imported(id)
  expect(job).toMatchObject({ state: 'done', files_done: 120, track_count: 120, problem_count: 0 })
  expect(second.heard.map(({ name }) => name)).toContain('library.imported')
})
