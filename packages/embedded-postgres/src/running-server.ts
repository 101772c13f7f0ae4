import { realpath } from 'node:fs/promises'
import { databaseUrl, withClient } from './databases.ts'
import type { Place } from './place.ts'
import { disownPostmasterFile, parsePostmasterFile, readPostmasterFile } from './postmaster-file.ts'
import { problem } from './problem.ts'
import { inspectProcess, isAlive } from './process.ts'
import { stopServer } from './stop.ts'

/** A server that answers on 127.0.0.1. */
export type Server = { pid: number; port: number }

const patience = 60_000

/**
 * The server that an earlier start left running, for instance after kill -9: waits while it is
 * starting, recovering or stopping. Undefined when there is none; a stale pid file is dealt with.
 * An aborted `signal` stops it.
 * @throws NOT_ANSWERING after a minute
 */
export async function findRunningServer(
  place: Place,
  password: string,
  signal?: AbortSignal,
): Promise<Server | undefined> {
  const { cluster } = place
  let unreadable = 0
  for (const end = Date.now() + patience; Date.now() < end; await Bun.sleep(20)) {
    const text = await readPostmasterFile(cluster)
    if (text === undefined) return undefined
    const file = parsePostmasterFile(text)
    if (!file) {
      // A server that is just starting fills it within microseconds.
      if (++unreadable > 5) await disownPostmasterFile(cluster, text)
      continue
    }
    if (!(await isAlive(file.pid))) return undefined
    const claim = await inspectProcess(file.pid, cluster)
    if (claim === 'other') {
      await disownPostmasterFile(cluster, text)
      return undefined
    }
    if (claim === 'outdated' || signal?.aborted) await stopServer(file.pid, place)
    signal?.throwIfAborted()
    if (claim === 'outdated' || !file.ready || !file.port) continue
    const server = { pid: file.pid, port: file.port }
    if (await answers(server, cluster, password)) return server
  }
  throw problem(
    'NOT_ANSWERING',
    `A PostgreSQL that already runs on ${cluster} does not answer. End the process named in the first line of ${cluster}/postmaster.pid and start again.`,
  )
}

/**
 * Whether our server, with our password and our files, listens there. Its password is proven by
 * both sides (RFC 5802), so a stranger on that port is not mistaken for it.
 * @throws PASSWORD_MISSING when it refuses the password
 */
export async function answers({ port }: Server, cluster: string, password: string) {
  try {
    return await withClient(databaseUrl(port, password, 'postgres'), async (client) => {
      const { rows } = await client.query('show data_directory')
      return (await realpath(rows[0].data_directory)) === (await realpath(cluster))
    })
  } catch (error) {
    if ((error as { code?: string }).code !== '28P01') return false
    throw problem(
      'PASSWORD_MISSING',
      `The server of ${cluster} does not know the password in the data folder's file \`password\`. Restore that file from the backup the database came from.`,
      error,
    )
  }
}
