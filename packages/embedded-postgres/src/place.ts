import { chmod, link, mkdir, mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { chooseAccount } from './account.ts'
import type { Account } from './account.ts'
import { writeDurably } from './durable-file.ts'
import { problem } from './problem.ts'
import { canReach } from './reach.ts'

/** Where root keeps what the server's user must reach. */
export const sharedFolder = '/var/lib/busker'

/** `home` holds the lock, the log and the database itself, `cluster` (PostgreSQL's data_directory). */
export type Place = { home: string; cluster: string; account: Account | undefined }

/**
 * Decides where the database of a data folder lives: inside it, or, when root's substitute cannot
 * enter it, under /var/lib/busker; a file `place` then says where.
 * @param dataFolder a real path
 * @throws DATABASE_MISSING when `place` names a folder that is gone
 * @throws NO_PERMISSION when the existing database lies where its owner cannot go
 */
export async function choosePlace(dataFolder: string, log: (line: string) => void): Promise<Place> {
  const pointer = join(dataFolder, 'place')
  const recorded = await readFile(pointer, 'utf8').catch(unlessMissing)
  const home = recorded?.trim() || dataFolder
  const cluster = join(home, 'cluster')
  const account = await chooseAccount(cluster)
  if (!(await stat(home).catch(() => undefined)))
    throw problem(
      'DATABASE_MISSING',
      `The database of ${dataFolder} is kept in ${home}, which is not there. Restore that folder, or delete ${pointer} to begin with an empty database.`,
    )
  if (await canReach(account, [home])) return { home, cluster, account }
  if (recorded || (await stat(cluster).catch(() => undefined)))
    throw problem(
      'NO_PERMISSION',
      `The database in ${home} belongs to ${account?.name}, who cannot enter that folder. Open its parents (chmod o+x), or start as the user who owns them.`,
    )
  const elsewhere = await recordPlace(dataFolder, pointer, log)
  return { home: elsewhere, cluster: join(elsewhere, 'cluster'), account }
}

async function recordPlace(dataFolder: string, pointer: string, log: (line: string) => void) {
  await makeSharedFolder()
  const name = new Bun.CryptoHasher('sha256').update(dataFolder).digest('hex').slice(0, 16)
  const older = (await readdir(sharedFolder)).filter((entry) => entry.startsWith(`${name}-`))
  const home = await mkdtemp(join(sharedFolder, `${name}-`))
  await chmod(home, 0o755)
  const draft = `${pointer}.${basename(home)}`
  await writeDurably(draft, `${home}\n`, 0o644)
  // Of two starters the first one decides: a hard link never replaces a file.
  const won = await link(draft, pointer).then(
    () => true,
    () => false,
  )
  await rm(draft)
  if (won) {
    log(`Keeping the database in ${home}, since its user cannot enter ${dataFolder}`)
    for (const entry of older)
      log(`${join(sharedFolder, entry)} is an older database of this folder; delete it if unused`)
    return home
  }
  await rm(home, { recursive: true })
  return (await readFile(pointer, 'utf8')).trim()
}

/** The mode is set apart, since a strict umask would close it. */
export async function makeSharedFolder() {
  await mkdir(sharedFolder, { recursive: true })
  await chmod(sharedFolder, 0o755)
}

function unlessMissing(error: NodeJS.ErrnoException) {
  if (error.code === 'ENOENT') return undefined
  throw error
}
