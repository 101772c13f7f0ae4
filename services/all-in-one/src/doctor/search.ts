import { access, constants } from 'node:fs/promises'
import { dirname } from 'node:path'
import { StoreProblem, placeOf } from '@busker/stores/problem'
import { socketProblem } from '@busker/stores/sockets'
import { type Seen, isSince } from './examined.ts'

const LEAST = '0.24'

/** Typesense: its version, and whether the key may make and drop collections; or SQLite's folder. */
export async function examineSearch(url: string, patience: number): Promise<Seen> {
  const address = url.slice(url.indexOf(':') + 1)
  if (url.startsWith('sqlite:')) return examineSqlite(address)
  const server = new URL(address)
  const origin = server.origin + server.pathname.replace(/\/$/, '')
  const alias = server.searchParams.get('collection') ?? 'busker-search-v1'
  const ask = async (method: string, path: string, body?: object) => {
    const answer = await fetch(origin + path, {
      method,
      headers: { 'X-TYPESENSE-API-KEY': server.searchParams.get('key') ?? '' },
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(patience),
    }).catch((error: unknown) => {
      throw new StoreProblem('Typesense', placeOf(origin), socketProblem(error) ?? 'away', error)
    })
    return { ok: answer.ok, said: (await answer.json()) as { version?: string; message?: string } }
  }
  const probe = `${alias}-doctor-${crypto.randomUUID()}`
  const { said } = await ask('GET', '/debug')
  const made = await ask('POST', '/collections', {
    name: probe,
    fields: [{ name: 'a', type: 'string' }],
  })
  if (made.ok) await ask('DELETE', `/collections/${probe}`)
  // Of a key for some collections alone the server tells no version.
  const version = said.version
  const problems = [
    ...(version && !isSince(version, LEAST)
      ? [`It is too old: Busker needs Typesense ${LEAST} or newer.`]
      : []),
    ...(made.ok
      ? []
      : [
          `It refuses (${made.said.message}): make a key with collections:*, documents:* and aliases:* on ${alias}.*`,
        ]),
  ]
  return { version: version ? `Typesense ${version}` : 'Typesense', problems }
}

async function examineSqlite(path: string): Promise<Seen> {
  const folder = dirname(path)
  if (path !== ':memory:') await access(folder, constants.R_OK | constants.W_OK)
  return { version: 'SQLite', problems: [] }
}
