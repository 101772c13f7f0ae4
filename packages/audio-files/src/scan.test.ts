import { describe, expect, test } from 'bun:test'
import { chmod, link, mkdir, symlink } from 'node:fs/promises'
import { join, relative } from 'node:path'
import fc from 'fast-check'
import { type Found, scanFolder, UnreadableFolder } from './scan.ts'
import { asNobody } from './testing/as-nobody.ts'
import { emptyFolder } from './testing/folder.ts'

async function scan(root: string) {
  const found: Found[] = []
  for await (const one of scanFolder(root)) found.push(one)
  return found
}

/** "audio Album/a.mp3" or "LOOP Album/back". */
const lines = async (root: string) =>
  (await scan(root)).map((one) => {
    const path = relative(root, one.path)
    return one.kind === 'problem' ? `${one.reason} ${path}` : `${one.kind} ${path}`
  })

describe('a folder of music', () => {
  test('is told in the order of its names, covers with it and the rest left out', async () => {
    await using folder = await emptyFolder()
    for (const name of [
      'b/2.OGG',
      'b/10.flac',
      'b/Cover.JPG',
      'b/back.jpg',
      'a.mp3',
      'notes.txt',
      'c.m4a',
    ])
      await folder.put(name, 'x')
    for (const name of [
      '._a.mp3',
      '.hidden/a.mp3',
      '@eaDir/a.mp3',
      '.DS_Store',
      'b/__MACOSX/a.mp3',
    ])
      await folder.put(name, 'x')
    expect(await lines(folder.path)).toEqual([
      'audio a.mp3',
      'audio b/10.flac',
      'audio b/2.OGG',
      'cover b/Cover.JPG',
      'audio c.m4a',
    ])
    expect((await scan(folder.path))[0]).toEqual({
      kind: 'audio',
      lyrics: null,
      path: join(folder.path, 'a.mp3'),
      size: 1,
      mtimeMs: expect.any(Number),
    })
  })

  test('tells of the lyrics that lie beside a song under its name', async () => {
    await using folder = await emptyFolder()
    const names = [
      'a.mp3',
      'a.lrc',
      'b.flac',
      'b.b.lrc',
      'c d.m4a',
      'c d.LRC',
      'e.mp3',
      'alone.lrc',
    ]
    for (const name of names) await folder.put(name, 'xyz')
    await mkdir(join(folder.path, 'e.lrc'))
    const found = await scan(folder.path)
    expect(found.map((one) => ('lyrics' in one ? one.lyrics : one))).toEqual([
      { path: join(folder.path, 'a.lrc'), size: 3, mtimeMs: expect.any(Number) },
      null,
      { path: join(folder.path, 'c d.LRC'), size: 3, mtimeMs: expect.any(Number) },
      null,
    ])
  })

  test('tells of music that browsers do not play, each time, and not of films or papers', async () => {
    await using folder = await emptyFolder()
    for (const name of ['a.WMA', 'b.aif', 'b.aiff', 'c.wv', 'd.ape', 'e.dsf', 'f.mka', 'g.mpc'])
      await folder.put(name, 'x')
    for (const name of ['film.mkv', 'film.mp4', 'booklet.pdf', 'wma', '._a.wma', 'live.ape/1.mp3'])
      await folder.put(name, 'x')
    await symlink('a.WMA', join(folder.path, 'z.wma'))
    const told = [
      'UNSUPPORTED a.WMA',
      'UNSUPPORTED b.aif',
      'UNSUPPORTED b.aiff',
      'UNSUPPORTED c.wv',
      'UNSUPPORTED d.ape',
      'UNSUPPORTED e.dsf',
      'UNSUPPORTED f.mka',
      'UNSUPPORTED g.mpc',
      'audio live.ape/1.mp3',
    ]
    expect(await lines(folder.path)).toEqual(told)
    expect(await lines(folder.path)).toEqual(told)
    expect((await scan(folder.path))[0]).toMatchObject({
      message: 'Busker does not play .wma files. Convert it to FLAC or MP3.',
    })
  })

  test('that links to itself is walked once', async () => {
    await using folder = await emptyFolder()
    await folder.put('Album/a.mp3', 'x')
    await symlink('..', join(folder.path, 'Album/back'))
    await symlink('.', join(folder.path, 'Album/self'))
    await symlink('Album', join(folder.path, 'Same album'))
    await symlink('nowhere', join(folder.path, 'gone.mp3'))
    await symlink('ring.mp3', join(folder.path, 'ring.mp3'))
    expect(await lines(folder.path)).toEqual([
      'audio Album/a.mp3',
      'LOOP Album/back',
      'LOOP Album/self',
      'BROKEN_LINK gone.mp3',
      'LOOP ring.mp3',
    ])
  })

  test('that links to music elsewhere has that music once', async () => {
    await using elsewhere = await emptyFolder()
    await using folder = await emptyFolder()
    const song = await elsewhere.put('Album/a.mp3', 'x')
    await symlink(folder.path, join(elsewhere.path, 'Album/library'))
    await symlink(join(elsewhere.path, 'Album'), join(folder.path, '1'))
    await symlink(elsewhere.path, join(folder.path, '2'))
    await symlink(song, join(folder.path, '3.mp3'))
    await symlink(song, join(folder.path, '4.mp3'))
    expect(await lines(folder.path)).toEqual(['audio 1/a.mp3', 'LOOP 1/library'])
  })

  test('has each song once, under however many names it lies there', async () => {
    await using folder = await emptyFolder()
    const song = await folder.put('.annex/objects/1.mp3', 'x')
    const other = await folder.put('z.mp3', 'y')
    await symlink(song, join(folder.path, 'a.mp3'))
    await symlink(song, join(folder.path, 'b.mp3'))
    await symlink('z.mp3', join(folder.path, 'c.mp3'))
    await link(other, join(folder.path, 'y.mp3'))
    expect(await lines(folder.path)).toEqual(['audio a.mp3', 'audio y.mp3'])
  })

  test('tells of folders that it may not enter and names that cannot be opened', async () => {
    await using folder = await emptyFolder()
    await folder.put('closed/a.mp3', 'x')
    await folder.put('open/\ufffd.mp3', 'x')
    await chmod(join(folder.path, 'closed'), 0)
    await chmod(folder.path, 0o755)
    await Bun.$`mkfifo ${join(folder.path, 'pipe.mp3')}`
    // The shell is the only one here that writes a name of invalid UTF-8.
    await Bun.$`sh -c ${'printf x > "$1/$(printf \'bad-\\377.mp3\')"'} sh ${folder.path}`
    const found = await asNobody(() => lines(folder.path))
    expect(found).toEqual([
      'BAD_NAME bad-\ufffd.mp3',
      'NO_PERMISSION closed',
      'audio open/\ufffd.mp3',
      'NOT_A_FILE pipe.mp3',
    ])
  })

  test('is not walked on when nobody wants to know any more', async () => {
    await using folder = await emptyFolder()
    await folder.put('a.mp3', 'x')
    await folder.put('b.mp3', 'x')
    const stop = new AbortController()
    const walk = scanFolder(folder.path, { signal: stop.signal })
    expect((await walk.next()).value).toMatchObject({ kind: 'audio' })
    stop.abort()
    expect(walk.next()).rejects.toThrow('abort')
  })

  test('of any shape has each of its songs once, in the same order each time', async () => {
    const name = fc.constantFrom('a', 'b', 'B', 'ä', '1', '10', '2')
    const songs = fc.uniqueArray(
      fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => `${parts.join('/')}.mp3`),
    )
    await fc.assert(
      fc.asyncProperty(songs, async (paths) => {
        await using folder = await emptyFolder()
        for (const path of paths) await folder.put(path, 'x')
        const found = await lines(folder.path)
        expect(found.toSorted()).toEqual(paths.map((path) => `audio ${path}`).toSorted())
        expect(await lines(folder.path)).toEqual(found)
      }),
      { numRuns: 20 },
    )
  })
})

describe('a library that cannot be read says why', () => {
  async function reasonFor(root: string) {
    const error = await scan(root).catch((thrown: unknown) => thrown)
    if (!(error instanceof UnreadableFolder)) throw new Error('It was read', { cause: error })
    return error.reason
  }

  test('when it is missing, a file, or closed', async () => {
    await using folder = await emptyFolder()
    const song = await folder.put('a.mp3', 'x')
    await mkdir(join(folder.path, 'closed'), { mode: 0 })
    await chmod(folder.path, 0o755)
    expect(await reasonFor(join(folder.path, 'gone'))).toBe('NOT_FOUND')
    expect(await reasonFor(song)).toBe('NOT_A_FOLDER')
    expect(await asNobody(() => reasonFor(join(folder.path, 'closed')))).toBe('NO_PERMISSION')
  })
})
