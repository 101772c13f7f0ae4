import type { Account } from './account.ts'
import { problem } from './problem.ts'

/** Settings every child of ours gets: nothing of the caller's PostgreSQL, messages in English. */
export function childOptions(account: Account | undefined) {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name))
  return {
    // A folder that another user cannot enter makes Bun's spawn spin for ever.
    cwd: process.platform === 'win32' ? undefined : '/',
    env: { ...Object.fromEntries(inherited), LC_ALL: 'C' },
    // Its own session: Ctrl-C and a closed terminal reach us alone, who then end it in order.
    detached: true,
    ...(account && { uid: account.uid, gid: account.gid }),
  }
}

/**
 * Runs a program to its end, at most `timeout` ms, or until `signal` kills it.
 * @throws UNSUPPORTED_PLATFORM when the file is there and yet cannot be loaded (musl instead of glibc)
 */
export async function run(
  command: string[],
  account?: Account,
  timeout = 120_000,
  signal?: AbortSignal,
) {
  const child = spawned(() =>
    Bun.spawn(command, {
      ...childOptions(account),
      stdin: 'ignore',
      stdout: 'pipe',
      stderr: 'pipe',
      timeout,
      killSignal: 'SIGKILL',
      signal,
    }),
  )
  const [stdout, stderr] = await Promise.all([
    new Response(child.stdout).text(),
    new Response(child.stderr).text(),
  ])
  return { code: await child.exited, stdout, stderr }
}

/** Says what to do about the ways in which a spawn itself goes wrong. */
export function spawned<Child>(spawn: () => Child): Child {
  try {
    return spawn()
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT')
      throw problem(
        'UNSUPPORTED_PLATFORM',
        `The system cannot load PostgreSQL's binaries (${message}). They need glibc, which Alpine Linux lacks. Set the database URLs to a PostgreSQL 18 server of your own.`,
        error,
      )
    if (code === 'EACCES')
      throw problem(
        'NO_PERMISSION',
        `PostgreSQL's binaries cannot be executed (${message}). Move Busker to a disk that is not mounted noexec, and make its files readable.`,
        error,
      )
    if (code === 'EPERM' || code === 'EINVAL')
      throw problem(
        'NO_PERMISSION',
        `PostgreSQL does not run as root, and this container may not switch to another user (${message}). Start Busker as an ordinary user.`,
        error,
      )
    throw error
  }
}
