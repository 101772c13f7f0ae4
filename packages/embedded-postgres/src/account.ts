import { readFile, stat } from 'node:fs/promises'
import { problem } from './problem.ts'

/** The operating system's user that runs the server. */
export type Account = { name: string; uid: number; gid: number }

/**
 * PostgreSQL refuses root, so root hands over: to the owner of an existing database, else to
 * `postgres`, else to `nobody`. Anybody else runs it as themselves (undefined).
 * @throws NO_PERMISSION when root has nobody to hand over to
 */
export async function chooseAccount(cluster: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const accounts = parseAccounts(await readFile('/etc/passwd', 'utf8').catch(() => ''))
  const owner = await stat(cluster).catch(() => undefined)
  if (owner && owner.uid !== 0) {
    const known = accounts.find(({ uid }) => uid === owner.uid)
    return { name: known?.name ?? `user ${owner.uid}`, uid: owner.uid, gid: owner.gid }
  }
  for (const name of ['postgres', 'nobody']) {
    const account = accounts.find((candidate) => candidate.name === name)
    if (account) return account
  }
  throw problem(
    'NO_PERMISSION',
    'PostgreSQL does not run as root, and this system has no user `postgres` or `nobody`. Start Busker as an ordinary user.',
  )
}

/** Reads the lines of /etc/passwd (passwd(5)), leaving out what is not one and root's aliases. */
export function parseAccounts(passwd: string): Account[] {
  return passwd.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':')
    if (!name || !/^-?\d+$/.test(uid ?? '') || !/^-?\d+$/.test(gid ?? '')) return []
    return Number(uid) === 0 ? [] : [{ name, uid: Number(uid), gid: Number(gid) }]
  })
}
