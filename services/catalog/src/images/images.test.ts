import { expect, test, setDefaultTimeout } from 'bun:test'
import { readdir } from 'node:fs/promises'
import { catalogForTest } from '../testing/catalog.ts'
import { folderOfMusic } from '../testing/folder.ts'
import { picture } from '../testing/song.ts'

setDefaultTimeout(60_000)

const on = (TALB: string, TIT2: string) => ({ TPE1: 'Nina', TPE2: 'Nina', TALB, TIT2 })

test('covers are found in files and folders, shown in three sizes and kept once', async () => {
  await using folder = await folderOfMusic()
  await using catalog = await catalogForTest()
  const red = picture(200, 0, 0)
  await folder.song('red/1.mp3', 300, { ...on('Red', 'One'), picture: red })
  await folder.song('red/2.mp3', 301, { ...on('Red', 'Two'), picture: red })
  await folder.song('blue/1.mp3', 302, on('Blue', 'Blue'))
  await folder.write('blue/cover.png', picture(0, 0, 200))
  const job = await catalog.import(folder.root)
  expect(job.problems).toEqual([])
  const tracks = await catalog.tracks()
  for (const { album } of tracks)
    expect(album.images.map(({ width }) => width)).toEqual([640, 300, 64])
  const files = (await readdir(catalog.blobs, { recursive: true })).filter((name) =>
    name.endsWith('.jpg'),
  )
  expect(files).toHaveLength(6)

  const url = new URL(tracks.find(({ name }) => name === 'One')!.album.images[1]!.url)
  expect(url.origin).toBe('https://music.example')
  const answer = await catalog.fetch(url.pathname)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('image/jpeg')
  expect(answer.headers.get('cache-control')).toContain('immutable')
  const { width, height } = await new Bun.Image(await answer.bytes()).metadata()
  expect([width, height]).toEqual([300, 300])
  const etag = answer.headers.get('etag') ?? ''
  const again = await catalog.fetch(url.pathname, { headers: { 'if-none-match': etag } })
  expect([again.status, await again.text()]).toEqual([304, ''])
})

test('a cover that comes, changes or goes is followed', async () => {
  await using folder = await folderOfMusic()
  await using catalog = await catalogForTest()
  const cover = async () => (await catalog.tracks())[0]!.album.images[0]?.url
  await folder.song('1.mp3', 300, on('Blue', 'One'))
  await catalog.import(folder.root)
  expect(await cover()).toBeUndefined()
  await folder.write('folder.jpg', picture(0, 0, 200))
  expect(await catalog.import(folder.root)).toMatchObject({ updated: 1, unchanged: 0 })
  const blue = await cover()
  expect(blue).toBeString()
  expect(await catalog.import(folder.root)).toMatchObject({ updated: 0, unchanged: 1 })
  await folder.write('folder.jpg', picture(0, 200, 0))
  await catalog.import(folder.root)
  expect(await cover()).not.toBe(blue)
  await folder.remove('folder.jpg')
  await catalog.import(folder.root)
  expect(await cover()).toBeUndefined()
})

test('a broken cover is reported and does not keep its music out', async () => {
  await using folder = await folderOfMusic()
  await using catalog = await catalogForTest()
  await folder.song('1.mp3', 300, on('Blue', 'One'))
  await folder.write('cover.jpg', 'this is no picture')
  const job = await catalog.import(folder.root)
  expect(job).toMatchObject({ added: 1, problem_count: 1 })
  expect(job.problems[0]).toMatchObject({ path: folder.at('cover.jpg') })
})

test('a broken cover is reported until it is mended, by unchanged imports too', async () => {
  await using folder = await folderOfMusic()
  await using catalog = await catalogForTest()
  const broken = new TextEncoder().encode('this is no picture either')
  await folder.song('a/1.mp3', 300, on('Blue', 'One'))
  await folder.write('a/cover.jpg', 'this is no picture')
  await folder.write('a/folder.jpg', picture(0, 0, 200))
  await folder.song('b/2.mp3', 301, { ...on('Red', 'Two'), picture: broken })
  const { problems } = await catalog.import(folder.root)
  expect(problems.map(({ path }) => path).sort()).toEqual([
    folder.at('a/cover.jpg'),
    folder.at('b/2.mp3'),
  ])
  const again = await catalog.import(folder.root)
  expect(again).toMatchObject({ unchanged: 2, updated: 0, problem_count: 2 })
  expect(new Set(again.problems)).toEqual(new Set(problems))
  await folder.write('a/cover.jpg', picture(200, 0, 0))
  await folder.song('b/2.mp3', 301, on('Red', 'Two'))
  expect(await catalog.import(folder.root)).toMatchObject({ updated: 2, problem_count: 0 })
  await folder.write('a/cover.jpg', 'broken again')
  expect(await catalog.import(folder.root)).toMatchObject({ updated: 1, problem_count: 1 })
  await folder.remove('a/cover.jpg')
  expect(await catalog.import(folder.root)).toMatchObject({ updated: 1, problem_count: 0 })
  expect((await catalog.tracks())[0]!.album.images).toHaveLength(3)
})

test('what is no picture of ours is not found', async () => {
  await using catalog = await catalogForTest()
  for (const key of ['0'.repeat(64), 'x', '..%2F..%2Fetc%2Fpasswd', 'A'.repeat(64)])
    expect((await catalog.fetch(`/images/${key}`)).status).toBe(404)
})
