import { expect, test, setDefaultTimeout } from 'bun:test'
import { testDatabase } from '@busker/postgres/testing'
import { chmod, rm, symlink } from 'node:fs/promises'
import { catalogForTest } from '../testing/catalog.ts'
import { folderOfMusic } from '../testing/folder.ts'
import { openPostgresStore } from '../store.postgres.ts'

setDefaultTimeout(60_000)

const kind = { TPE1: 'Miles', TPE2: 'Miles', TALB: 'Blue', TDRC: '1959-08-17', TCON: 'Jazz; Modal' }

test('a folder of music becomes artists, albums and tracks', async () => {
  await using folder = await folderOfMusic()
  await using catalog = await catalogForTest()
  await folder.song('Miles/Blue/1.mp3', 300, { ...kind, TIT2: 'So What', TRCK: '1/2' })
  await folder.song('Miles/Blue/2.mp3', 310, {
    ...kind,
    TIT2: 'Duet',
    TPE1: 'Miles feat. Bill',
    TRCK: '2/2',
  })
  const job = await catalog.import(folder.root)
  expect(job).toMatchObject({
    state: 'done',
    files_done: 2,
    files_total: 2,
    added: 2,
    unchanged: 0,
    problem_count: 0,
    seconds_left: 0,
    track_count: 2,
  })
  expect(await catalog.albums()).toEqual(['Blue by Miles: So What, Duet'])
  const [soWhat, duet] = await catalog.tracks()
  expect(soWhat).toMatchObject({
    name: 'So What',
    uri: `busker:track:${soWhat?.id}`,
    track_number: 1,
    album: {
      name: 'Blue',
      release_date: '1959-08-17',
      release_date_precision: 'day',
      total_tracks: 2,
    },
  })
  expect(duet?.artists.map(({ name }) => name)).toEqual(['Miles', 'Bill'])
  const said = catalog.heard.map(({ name }) => name)
  expect(said.filter((name) => name === 'track.saved')).toHaveLength(2)
  expect(said.at(-1)).toBe('library.imported')
})

test('a rescan of an unchanged folder touches nothing and says so', async () => {
  await using folder = await folderOfMusic()
  await using catalog = await catalogForTest()
  await folder.song('1.mp3', 300, { ...kind, TIT2: 'So What' })
  await folder.write('notes.mp3', 'these are no sounds')
  await catalog.import(folder.root)
  // What measures the sound goes its own way.
  const said = () => catalog.heard.filter(({ name }) => name !== 'track.analysed').length
  const before = [await catalog.tracks(), said()]
  const again = await catalog.import(folder.root)
  expect(again).toMatchObject({ added: 0, updated: 0, moved: 0, removed: 0, unchanged: 2 })
  expect(again.problems).toMatchObject([{ path: folder.at('notes.mp3') }])
  expect([await catalog.tracks(), said()]).toEqual(before)
})

test('a track whose file was not noted, for a crash came between the two, is told anew', async () => {
  await using folder = await folderOfMusic()
  const url = await testDatabase()
  await using catalog = await catalogForTest(url)
  await folder.song('1.mp3', 300, { ...kind, TIT2: 'So What' })
  await catalog.import(folder.root)
  const told = () => catalog.heard.filter(({ name }) => name === 'track.saved').length
  const before = told()
  const store = await openPostgresStore(url)
  await store.files.remove([folder.at('1.mp3')])
  await store.close()
  expect(await catalog.import(folder.root)).toMatchObject({ problem_count: 0 })
  expect(told()).toBe(before + 1)
})

test('music that browsers do not play is reported each time and changes nothing', async () => {
  await using folder = await folderOfMusic()
  await using catalog = await catalogForTest()
  await folder.song('1.mp3', 300, { ...kind, TIT2: 'So What' })
  await folder.write('2.wma', 'x')
  const counts = { files_done: 1, files_total: 1, problem_count: 1 }
  expect(await catalog.import(folder.root)).toMatchObject({ ...counts, added: 1 })
  const again = await catalog.import(folder.root)
  expect(again).toMatchObject({ ...counts, added: 0, removed: 0, unchanged: 1 })
  expect(again.problems).toMatchObject([{ path: folder.at('2.wma'), reason: 'UNSUPPORTED' }])
})

test('a retagged file keeps its track, and empties the album that it leaves', async () => {
  await using folder = await folderOfMusic()
  await using catalog = await catalogForTest()
  await folder.song('1.mp3', 300, { ...kind, TIT2: 'So Wat' })
  await catalog.import(folder.root)
  const [before] = await catalog.tracks()
  await folder.song('1.mp3', 300, { ...kind, TIT2: 'So What', TALB: 'Kind of Blue' })
  expect(await catalog.import(folder.root)).toMatchObject({ updated: 1, added: 0, removed: 0 })
  expect(await catalog.albums()).toEqual(['Kind of Blue by Miles: So What'])
  const [after] = await catalog.tracks()
  expect(after?.id).toBe(before!.id)
  expect(catalog.heard).toContainEqual(
    expect.objectContaining({ name: 'album.removed', payload: { id: before!.album.id } }),
  )
  const gone = await catalog.client.v1.albums[':id'].$get({
    param: { id: before!.album.id },
    query: {},
  })
  expect(gone.status as number).toBe(404)
})

test('a moved file keeps its track, and moved albums keep theirs', async () => {
  await using folder = await folderOfMusic()
  await using catalog = await catalogForTest()
  const loose = { TPE1: 'Miles', TALB: 'Blue' }
  await folder.song('a/1.mp3', 300, { ...loose, TIT2: 'One' })
  await folder.song('a/2.mp3', 310, { ...loose, TIT2: 'Two' })
  await catalog.import(folder.root)
  const before = await catalog.tracks()
  await folder.move('a', 'b/deep')
  await folder.song('b/deep/0.mp3', 320, { ...loose, TIT2: 'Zero' })
  expect(await catalog.import(folder.root)).toMatchObject({ moved: 2, added: 1, removed: 0 })
  const after = await catalog.tracks()
  for (const track of before)
    expect(after.find(({ id }) => id === track.id)?.album.id).toBe(track.album.id)
  expect(await catalog.albums()).toEqual(['Blue by Miles: One, Two, Zero'])
  expect(await catalog.import(folder.root)).toMatchObject({ unchanged: 3, removed: 0 })
  const { files } = await (
    await catalog.inside['audio-files'].$get({ query: { ids: before[0]!.id } })
  ).json()
  expect(files).toMatchObject([{ path: folder.at('b/deep/1.mp3'), contentType: 'audio/mpeg' }])
})

test('two files that change places keep their tracks', async () => {
  await using folder = await folderOfMusic()
  await using catalog = await catalogForTest()
  await folder.song('1.mp3', 300, { ...kind, TIT2: 'One' })
  await folder.song('2.mp3', 310, { ...kind, TIT2: 'Two' })
  await catalog.import(folder.root)
  const ids = (await catalog.tracks()).map(({ id }) => id).sort()
  await folder.move('1.mp3', 'x')
  await folder.move('2.mp3', '1.mp3')
  await folder.move('x', '2.mp3')
  expect(await catalog.import(folder.root)).toMatchObject({ removed: 0, added: 0 })
  expect((await catalog.tracks()).map(({ id }) => id).sort()).toEqual(ids)
  expect(catalog.heard.map(({ name }) => name)).not.toContain('track.removed')
})

test('a deleted file takes its track, its album and its artist along', async () => {
  await using folder = await folderOfMusic()
  await using catalog = await catalogForTest()
  await folder.song('1.mp3', 300, { ...kind, TIT2: 'One' })
  await folder.song('2.mp3', 310, { ...kind, TIT2: 'Two', TPE1: 'Bill', TPE2: 'Bill' })
  await catalog.import(folder.root)
  const two = (await catalog.tracks()).find(({ name }) => name === 'Two')!
  await folder.remove('2.mp3')
  expect(await catalog.import(folder.root)).toMatchObject({ removed: 1, unchanged: 1 })
  expect(await catalog.albums()).toEqual(['Blue by Miles: One'])
  for (const [name, id] of [
    ['track.removed', two.id],
    ['album.removed', two.album.id],
    ['artist.removed', two.artists[0]!.id],
  ])
    expect(catalog.heard).toContainEqual(expect.objectContaining({ name, payload: { id } }))
})

test('a file that gets other sound is another track', async () => {
  await using folder = await folderOfMusic()
  await using catalog = await catalogForTest()
  await folder.song('1.mp3', 300, { ...kind, TIT2: 'One' })
  await catalog.import(folder.root)
  const [before] = await catalog.tracks()
  await folder.song('1.mp3', 310, { ...kind, TIT2: 'One' })
  expect(await catalog.import(folder.root)).toMatchObject({ updated: 1, removed: 1 })
  const [after, ...others] = await catalog.tracks()
  expect(others).toEqual([])
  expect(after?.id).not.toBe(before!.id)
  expect(after?.album.id).toBe(before!.album.id)
})

test('a compilation stays one album by Various Artists', async () => {
  await using folder = await folderOfMusic()
  await using catalog = await catalogForTest()
  for (const [i, TPE1] of ['Nina', 'Miles', 'Bill', 'Nina'].entries())
    await folder.song(`hits/CD${(i % 2) + 1}/${i}.mp3`, 300 + i, {
      TPE1,
      TALB: 'Hits',
      TIT2: `Hit ${i}`,
      TPOS: `${(i % 2) + 1}`,
    })
  await catalog.import(folder.root)
  expect(await catalog.albums()).toEqual(['Hits by Various Artists: Hit 0, Hit 2, Hit 1, Hit 3'])
  const [track] = await catalog.tracks()
  expect(track?.album.album_type).toBe('compilation')
  const various = track!.album.artists[0]!
  const artist = await catalog.client.v1.artists[':id'].$get({ param: { id: various.id } })
  expect(await artist.json()).toMatchObject({ name: 'Various Artists' })
  const nina = (await catalog.tracks()).find(({ artists }) => artists[0]!.name === 'Nina')!
  const query = { include_groups: 'appears_on' }
  const albums = await catalog.client.v1.artists[':id'].albums.$get({
    param: { id: nina.artists[0]!.id },
    query,
  })
  expect(await albums.json()).toMatchObject({
    total: 1,
    items: [{ name: 'Hits', album_group: 'appears_on' }],
  })
})

test('two files of an album that forgot its album artist are on it all the same', async () => {
  await using folder = await folderOfMusic()
  await using catalog = await catalogForTest()
  await folder.song('a/0.mp3', 299, { TPE1: 'Anna', TALB: 'Blue', TIT2: 'Zero' })
  await folder.song('a/1.mp3', 300, { ...kind, TIT2: 'One' })
  await folder.song('a/2.mp3', 301, { TPE1: 'Bill', TALB: 'Blue', TIT2: 'Two' })
  await catalog.import(folder.root)
  expect(await catalog.albums()).toEqual(['Blue by Miles: One, Two, Zero'])
  await folder.song('a/1.mp3', 300, { ...kind, TALB: 'Red', TIT2: 'One' })
  await catalog.import(folder.root)
  expect(await catalog.albums()).toEqual([
    'Blue by Various Artists: Two, Zero',
    'Red by Miles: One',
  ])
})

test('two tracks of the same title stay two', async () => {
  await using folder = await folderOfMusic()
  await using catalog = await catalogForTest()
  await folder.song('1.mp3', 300, { ...kind, TIT2: 'Defeat' })
  await folder.song('2.mp3', 310, { ...kind, TIT2: 'Defeat' })
  await catalog.import(folder.root)
  expect(await catalog.albums()).toEqual(['Blue by Miles: Defeat, Defeat'])
})

test('files without tags are named by their folders', async () => {
  await using folder = await folderOfMusic()
  await using catalog = await catalogForTest()
  await folder.song('Quiet Songs/03 - Silence.mp3', 300)
  await folder.song('Quiet Songs/01 - Hush.mp3', 310)
  await catalog.import(folder.root)
  expect(await catalog.albums()).toEqual(['Quiet Songs by Unknown Artist: Hush, Silence'])
})

test('what cannot be read is reported with its reason and stops nothing', async () => {
  await using folder = await folderOfMusic()
  await using catalog = await catalogForTest()
  await folder.song('good.mp3', 300, { ...kind, TIT2: 'One' })
  await folder.write('empty.mp3', '')
  await folder.write('picture.mp3', new Uint8Array(5000).fill(7))
  await folder.song('closed/secret.mp3', 310)
  await symlink(folder.root, folder.at('loop'))
  const closed = process.getuid?.() !== 0
  if (closed) await chmod(folder.at('closed/secret.mp3'), 0)
  const job = await catalog.import(folder.root)
  const reasons = Object.fromEntries(job.problems.map(({ path, reason }) => [path, reason]))
  expect(reasons).toMatchObject({ [folder.at('empty.mp3')]: 'EMPTY', [folder.at('loop')]: 'LOOP' })
  expect(reasons[folder.at('picture.mp3')]).toBeString()
  if (closed) expect(reasons[folder.at('closed/secret.mp3')]).toBe('NO_PERMISSION')
  for (const { message } of job.problems) expect(message).toMatch(/\.$/)
  expect(job.state).toBe('done')
  expect((await catalog.tracks()).map(({ name }) => name)).toContain('One')
})

test('a file that breaks loses its track, and gets it back when it is mended', async () => {
  await using folder = await folderOfMusic()
  await using catalog = await catalogForTest()
  await folder.song('1.mp3', 300, { ...kind, TIT2: 'One' })
  await folder.song('2.mp3', 310, { ...kind, TIT2: 'Two' })
  await catalog.import(folder.root)
  const before = (await catalog.tracks()).map(({ id }) => id)
  await folder.write('2.mp3', 'broken')
  expect(await catalog.import(folder.root)).toMatchObject({ removed: 1, problem_count: 1 })
  expect(await catalog.albums()).toEqual(['Blue by Miles: One'])
  await folder.song('2.mp3', 310, { ...kind, TIT2: 'Two' })
  expect(await catalog.import(folder.root)).toMatchObject({ added: 1, problem_count: 0 })
  expect((await catalog.tracks()).map(({ id }) => id).sort()).toEqual(before.sort())
})

test('the same recording on two albums is two tracks, and twice on one album is one', async () => {
  await using folder = await folderOfMusic()
  await using catalog = await catalogForTest()
  await folder.song('a/1.mp3', 300, { ...kind, TIT2: 'One' })
  await folder.song('b/1.mp3', 300, { ...kind, TALB: 'Best of', TIT2: 'One' })
  await folder.song('c/1.mp3', 300, { ...kind, TIT2: 'One' })
  const job = await catalog.import(folder.root)
  expect(job).toMatchObject({ added: 2, problem_count: 1, problems: [{ reason: 'DUPLICATE' }] })
  expect(job.problems[0]?.message).toContain(folder.at('a/1.mp3'))
  expect(await catalog.albums()).toEqual(['Best of by Miles: One', 'Blue by Miles: One'])
  const ids = (await catalog.tracks()).map(({ id }) => id).sort()
  await folder.remove('a/1.mp3')
  expect(await catalog.import(folder.root)).toMatchObject({
    moved: 1,
    removed: 0,
    unchanged: 1,
    problem_count: 0,
  })
  expect((await catalog.tracks()).map(({ id }) => id).sort()).toEqual(ids)
})

test('equal silences on one album are all of its tracks, and stay the same ones', async () => {
  await using folder = await folderOfMusic()
  await using catalog = await catalogForTest()
  const silence = (TRCK: string, TIT2 = 'Silence') => ({ ...kind, TIT2, TRCK })
  for (const number of ['1', '2', '3', '4'])
    await folder.song(`a/${number}.mp3`, 300, silence(number))
  await folder.song('a/4 again.mp3', 300, silence('4'))
  const job = await catalog.import(folder.root)
  expect(job).toMatchObject({ added: 4, problem_count: 1, problems: [{ reason: 'DUPLICATE' }] })
  const ids = async () =>
    Object.fromEntries((await catalog.tracks()).map((track) => [track.track_number, track.id]))
  const before = await ids()
  expect(new Set(Object.values(before)).size).toBe(4)

  expect(await catalog.import(folder.root)).toMatchObject({ added: 0, unchanged: 5 })
  await folder.song('a/2.mp3', 300, silence('2', 'Quiet'))
  await folder.song('a/0.mp3', 300, silence('5'))
  expect(await catalog.import(folder.root)).toMatchObject({ added: 1, updated: 1, removed: 0 })
  expect(await ids()).toMatchObject(before)
  await folder.move('a', 'b')
  expect(await catalog.import(folder.root)).toMatchObject({ added: 0, moved: 5, removed: 0 })
  expect(await ids()).toMatchObject(before)
  await folder.song('b/4.mp3', 300, silence('6'))
  expect(await catalog.import(folder.root)).toMatchObject({ added: 1, problem_count: 0 })
  expect(Object.keys(await ids())).toEqual(['1', '2', '3', '4', '5', '6'])
})

test('a second copy takes the place of one that has gone to another album', async () => {
  await using folder = await folderOfMusic()
  await using catalog = await catalogForTest()
  await folder.song('a/1.mp3', 300, { ...kind, TIT2: 'One' })
  await folder.song('b/1.mp3', 300, { ...kind, TIT2: 'One' })
  await catalog.import(folder.root)
  await folder.song('a/1.mp3', 300, { ...kind, TALB: 'Best of', TIT2: 'One' })
  await catalog.import(folder.root)
  expect(await catalog.albums()).toEqual(['Best of by Miles: One', 'Blue by Miles: One'])
})

test('a folder that has become empty does not empty the library, unless that is meant', async () => {
  await using folder = await folderOfMusic()
  await using catalog = await catalogForTest()
  await folder.song('music/1.mp3', 300, { ...kind, TIT2: 'One' })
  await catalog.import(folder.at('music'))
  await folder.remove('music/1.mp3')
  const refused = await catalog.import(folder.at('music'))
  expect(refused).toMatchObject({ state: 'failed', failure: { reason: 'FOLDER_EMPTY' } })
  expect(refused.failure?.message).toContain('allow_empty')
  expect(await catalog.tracks()).toHaveLength(1)
  const meant = await catalog.import(folder.at('music'), { allow_empty: true })
  expect(meant).toMatchObject({ state: 'done', removed: 1 })
  expect(await catalog.tracks()).toEqual([])
})

test('only what lies in the folder is let go of', async () => {
  await using folder = await folderOfMusic()
  await using catalog = await catalogForTest()
  await folder.song('a/1.mp3', 300, { ...kind, TIT2: 'One' })
  await folder.song('ab/2.mp3', 310, { ...kind, TIT2: 'Two' })
  await catalog.import(folder.root)
  await folder.remove('ab/2.mp3')
  await folder.remove('a/1.mp3')
  await folder.song('a/3.mp3', 320, { ...kind, TIT2: 'Three' })
  expect(await catalog.import(folder.at('a'))).toMatchObject({ added: 1, removed: 1 })
  expect((await catalog.tracks()).map(({ name }) => name).sort()).toEqual(['Three', 'Two'])
})

test('an import that is asked for with a wrong folder is refused with what to do', async () => {
  await using folder = await folderOfMusic()
  await using catalog = await catalogForTest()
  await folder.song('1.mp3', 300)
  const ask = async (path: unknown, token = 'catalog-write') => {
    const answer = await catalog.fetch('/v1/imports', {
      method: 'POST',
      body: JSON.stringify({ path }),
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    })
    const { error } = (await answer.json()) as { error: { message: string } }
    return `${answer.status} ${error.message}`
  }
  expect(await ask('Music')).toStartWith('400 path: give the whole path')
  expect(await ask(undefined)).toStartWith('400 path: name the folder')
  expect(await ask(folder.at('none'))).toContain('There is no such folder')
  expect(await ask(folder.at('1.mp3'))).toContain('Name the folder that it lies in')
  expect(await ask('/a\0b')).toStartWith('400')
  expect(await ask(folder.root, 'streaming')).toStartWith('403')
  expect((await catalog.fetch('/v1/imports/0000000000000000000000')).status).toBe(401)
  await rm(folder.root, { recursive: true })
  expect(await ask(folder.root)).toStartWith('400')
})
