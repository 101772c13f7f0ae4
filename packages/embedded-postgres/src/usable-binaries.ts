import {
  chmod,
  constants,
  copyFile,
  link,
  mkdir,
  mkdtemp,
  readdir,
  rm,
  stat,
} from 'node:fs/promises'
import { join } from 'node:path'
import type { Account } from './account.ts'
import type { BinaryPackage } from './binaries.ts'
import { renameDurably } from './durable-file.ts'
import { makeLinks } from './links.ts'
import { makeSharedFolder, sharedFolder } from './place.ts'
import { canReach } from './reach.ts'
import { run } from './run.ts'

/** The folder `native` to run from: where npm put it, or a copy where the account can use it. */
export async function usableBinaries(
  found: BinaryPackage,
  account: Account | undefined,
  home: string,
  log: (line: string) => void,
): Promise<string> {
  const native = join(found.folder, 'native')
  const linked = await makeLinks(found.folder).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes(error.code ?? '')) return false
      throw error
    },
  )
  if (linked && (await canReach(account, needed(native)))) return native
  const parent = account ? sharedFolder : home
  const copy = join(parent, `postgresql-${found.version}-${found.platform}`)
  if (!(await stat(copy).catch(() => undefined))) {
    if (account) await makeSharedFolder()
    log('Copying the PostgreSQL binaries to where they can be run')
    await copyPackage(found.folder, parent, copy)
  }
  return join(copy, 'native')
}

const needed = (native: string) => [
  join(native, 'bin', 'initdb'),
  join(native, 'bin', 'postgres'),
  join(native, 'lib', 'postgresql'),
  join(native, 'share', 'postgresql', 'extension'),
]

async function copyPackage(from: string, parent: string, to: string) {
  const partial = await mkdtemp(join(parent, 'postgresql-partial-'))
  try {
    await chmod(partial, 0o755)
    await copyFolder(join(from, 'native'), join(partial, 'native'))
    await makeLinks(partial)
    await syncFiles(partial)
    await renameDurably(partial, to)
  } catch (error) {
    await rm(partial, { recursive: true, force: true })
    // Another starter was faster: its copy is as good as ours.
    if (await stat(to).catch(() => undefined)) return
    throw error
  }
}

/** Unlike `cp`, which keeps read-only modes and points relative links back at the original. */
async function copyFolder(from: string, to: string) {
  await mkdir(to)
  await chmod(to, 0o755)
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (onlyForCompiling.test(entry.name)) continue
    if (entry.isDirectory()) await copyFolder(source, target)
    else if (entry.isFile()) {
      if (await linkFile(source, target)) continue
      await copyFile(source, target, constants.COPYFILE_FICLONE)
      await chmod(target, 0o755)
    }
  }
}

/** A second name is faster than a copy, where the disk is the same and all may read the file. */
async function linkFile(source: string, target: string): Promise<boolean> {
  const { mode } = await stat(source)
  if ((mode & 0o004) === 0) return false
  return link(source, target).then(
    () => true,
    () => false,
  )
}

const onlyForCompiling = /^(pgxs|pkgconfig)$|\.a$/

/** A power cut must not leave a copy that only looks complete. One by one takes seconds. */
async function syncFiles(folder: string) {
  if (process.platform === 'win32') return
  await run(process.platform === 'linux' ? ['sync', '-f', folder] : ['sync'])
}
