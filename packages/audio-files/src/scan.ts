import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path'
import { isCoverName } from './cover.ts'

/** Something that lies in the library: music, a folder's cover, or what cannot be walked or played. */
export type Found =
  | { kind: 'audio'; path: string; size: number; mtimeMs: number; lyrics: LyricsBeside | null }
  | { kind: 'cover'; path: string; size: number; mtimeMs: number }
  | { kind: 'problem'; path: string; reason: ScanProblem; message: string }

/** The `.lrc` file of the same name that lies beside a file of music. */
export type LyricsBeside = { path: string; size: number; mtimeMs: number }

export type ScanProblem =
  'LOOP' | 'NO_PERMISSION' | 'BROKEN_LINK' | 'NOT_A_FILE' | 'BAD_NAME' | 'IO_ERROR' | 'UNSUPPORTED'

/** The folder to import cannot be used; the message says why and what to do. */
export class UnreadableFolder extends Error {
  override name = 'UnreadableFolder'
  readonly reason: 'NOT_FOUND' | 'NOT_A_FOLDER' | 'NO_PERMISSION' | 'IO_ERROR'
  constructor(reason: UnreadableFolder['reason'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.reason = reason
  }
}

const audioName = /\.(mp3|flac|ogg|oga|opus|m4a|m4b|aac|wav|wave)$/i
/** Music by its name that is not played here: it is told of and never opened. */
const unplayableName =
  /\.(wma|aiff?|aifc|wv|ape|mpc|mpp|mp2|dsf|dff|mka|ra|midi?|tta|tak|ofr|shn|spx|ac3|dts|amr|au|caf|aax|weba)$/i
const ignoredName =
  /^(?:\..*|@eaDir|#recycle|\$RECYCLE\.BIN|System Volume Information|__MACOSX|lost\+found)$/

type Folder = {
  path: string
  id: string
  linked: boolean
  entries: Dirent[]
  /** The names of `.lrc` files, by the name without it. */
  lyrics: Map<string, string>
  next: number
}

/**
 * Walks a folder depth first, each folder in the order of its names, and yields what it finds as it
 * finds it: memory holds one list of names per level. A link into the library is passed over, since
 * its target is met under its own name; links out of it are followed, each real file and folder once.
 * Throws UnreadableFolder when `root` itself cannot be read.
 */
export async function* scanFolder(
  root: string,
  { signal }: { signal?: AbortSignal } = {},
): AsyncGenerator<Found, void> {
  const top = resolve(root)
  const realTop = await openRoot(top)
  const seen = new Set<string>()
  const first = await enter(top, false)
  if ('kind' in first) throw new UnreadableFolder('NO_PERMISSION', first.message)
  const open: Folder[] = [first]

  for (let folder = open.at(-1); folder; folder = open.at(-1)) {
    signal?.throwIfAborted()
    const entry = folder.entries[folder.next]
    folder.next += 1
    if (!entry) {
      open.pop()
      continue
    }
    const path = join(folder.path, entry.name)
    const found = await look(path, entry, folder).catch((error: unknown) =>
      failed(path, entry, error),
    )
    if (found === null) continue
    if ('kind' in found) yield found
    else open.push(found)
  }

  async function look(path: string, entry: Dirent, within: Folder): Promise<Found | Folder | null> {
    const link = entry.isSymbolicLink()
    const kind = kindOf(entry.name)
    if (!link && !entry.isDirectory() && !kind) return null
    const stats = await stat(path)
    if (stats.isDirectory()) {
      const linked = link || within.linked
      return linked || link ? lookIntoLinked(path, link) : enterNew(path, false)
    }
    if (!kind) return null
    if (!stats.isFile()) {
      if (kind !== 'audio') return null
      const message =
        'This is a pipe, socket or device with the name of a music file. Rename or remove it.'
      return { kind: 'problem', path, reason: 'NOT_A_FILE', message }
    }
    if (link && isMetAnyway(await realpath(path))) return null
    if (link || within.linked || stats.nlink > 1) {
      const id = await identity(path)
      if (seen.has(id)) return null
      seen.add(id)
    }
    if (kind === 'unplayable') {
      const message = `Busker does not play ${extname(path).toLowerCase()} files. Convert it to FLAC or MP3.`
      return { kind: 'problem', path, reason: 'UNSUPPORTED', message }
    }
    const found = { path, size: stats.size, mtimeMs: stats.mtimeMs }
    if (kind === 'cover') return { kind, ...found }
    const lyrics = await lyricsBeside(path, within)
    return { kind, ...found, lyrics }
  }

  async function lookIntoLinked(path: string, link: boolean): Promise<Found | Folder | null> {
    const real = await realpath(path)
    const id = await identity(path)
    if (open.some((folder) => folder.id === id) || (realTop + sep).startsWith(real + sep)) {
      const message = 'The link leads back to a folder that it lies in. Remove it.'
      return { kind: 'problem', path, reason: 'LOOP', message }
    }
    if (link && isMetAnyway(join(real, 'x.mp3'))) return null
    if (seen.has(id)) return null
    seen.add(id)
    return enterNew(path, true)
  }

  async function enterNew(path: string, linked: boolean): Promise<Found | Folder> {
    const folder = await enter(path, linked)
    if ('kind' in folder || !open.some(({ id }) => id === folder.id)) return folder
    const message = 'The folder holds itself (a mount leads back to it). Unmount it.'
    return { kind: 'problem', path, reason: 'LOOP', message }
  }

  /** Whether the walk meets this real path by itself: inside the root and in no ignored folder. */
  function isMetAnyway(real: string): boolean {
    const names = relative(realTop, real).split(sep)
    const inside = names[0] !== '..' && real !== realTop && (real + sep).startsWith(realTop + sep)
    return inside && !names.some((one) => ignoredName.test(one)) && kindOf(basename(real)) !== null
  }
}

/** What cannot be told of lyrics keeps no music out: then there are none. */
async function lyricsBeside(path: string, { lyrics }: Folder): Promise<LyricsBeside | null> {
  const name = lyrics.get(basename(path, extname(path)))
  if (name === undefined) return null
  const beside = join(dirname(path), name)
  const stats = await stat(beside).catch(() => null)
  return stats?.isFile() ? { path: beside, size: stats.size, mtimeMs: stats.mtimeMs } : null
}

function kindOf(name: string): 'audio' | 'cover' | 'unplayable' | null {
  if (audioName.test(name)) return 'audio'
  if (isCoverName(name)) return 'cover'
  return unplayableName.test(name) ? 'unplayable' : null
}

async function openRoot(top: string): Promise<string> {
  try {
    if (!(await stat(top)).isDirectory()) {
      throw new UnreadableFolder(
        'NOT_A_FOLDER',
        `${top} is a file. Name the folder that it lies in.`,
      )
    }
    return await realpath(top)
  } catch (error) {
    if (error instanceof UnreadableFolder) throw error
    const code = codeOf(error)
    const cause = { cause: error }
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      const message = `There is no folder ${top}. Check its name, and that its disk is connected.`
      throw new UnreadableFolder('NOT_FOUND', message, cause)
    }
    if (code === 'EACCES' || code === 'EPERM') {
      const message = `Busker may not read ${top}. Give the user that runs it permission.`
      throw new UnreadableFolder('NO_PERMISSION', message, cause)
    }
    throw new UnreadableFolder('IO_ERROR', `The folder ${top} cannot be read (${code}).`, cause)
  }
}

async function enter(
  path: string,
  linked: boolean,
): Promise<Folder | Extract<Found, { kind: 'problem' }>> {
  try {
    const all = await readdir(path, { withFileTypes: true })
    const entries = all.filter(({ name }) => !ignoredName.test(name))
    entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    const lyrics = new Map(
      entries.flatMap(({ name }) => (/\.lrc$/i.test(name) ? [[name.slice(0, -4), name]] : [])),
    )
    return { path, id: await identity(path), linked, entries, lyrics, next: 0 }
  } catch (error) {
    const code = codeOf(error)
    const closed = code === 'EACCES' || code === 'EPERM'
    const message = closed
      ? 'Busker may not read the folder. Give the user that runs it permission.'
      : `The folder cannot be read (${code}). Check its disk.`
    return { kind: 'problem', path, reason: closed ? 'NO_PERMISSION' : 'IO_ERROR', message }
  }
}

function failed(path: string, entry: Dirent, error: unknown): Found | null {
  const code = codeOf(error)
  const problem = (reason: ScanProblem, message: string): Found => ({
    kind: 'problem',
    path,
    reason,
    message,
  })
  if (code === 'ELOOP') return problem('LOOP', 'The link leads to itself. Remove it.')
  if (code === 'EACCES' || code === 'EPERM') {
    return problem(
      'NO_PERMISSION',
      'Busker may not look here. Give the user that runs it permission.',
    )
  }
  if (code === 'ENOENT' && entry.name.includes('\ufffd')) {
    return problem('BAD_NAME', 'The name is not valid UTF-8, so it cannot be opened. Rename it.')
  }
  if (code === 'ENOENT' && entry.isSymbolicLink()) {
    return problem(
      'BROKEN_LINK',
      'The link leads nowhere. Remove it, or connect the disk that it means.',
    )
  }
  // Deleted while we walked: it is not there, which is no problem.
  if (code === 'ENOENT') return null
  return problem('IO_ERROR', `The disk could not tell what this is (${code}). Check the disk.`)
}

/** Device and inode: the same however a file or folder is reached. */
async function identity(path: string): Promise<string> {
  const { dev, ino } = await stat(path, { bigint: true })
  return `${dev}:${ino}`
}

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
