import { access, constants } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Right, rightsFor } from '@busker/search/rights'
import { StoreProblem, placeOf } from '@busker/stores/problem'
import { socketProblem } from '@busker/stores/sockets'
import { LEAST, isSince } from '@busker/stores/version'
import type { Seen } from './examined.ts'

interface Answer {
  status: number
  said: { version?: string; message?: string; collection_name?: string; name?: string }
}
type Ask = (method: string, path: string, body?: object) => Promise<Answer>

/** Typesense: its version, what the key may do, alias and collection; or SQLite's folder. */
export async function examineSearch(url: string, patience: number): Promise<Seen> {
  const address = url.slice(url.indexOf(':') + 1)
  if (url.startsWith('sqlite:')) return examineSqlite(address)
  const server = new URL(address)
  const origin = server.origin + server.pathname.replace(/\/$/, '')
  const alias = server.searchParams.get('collection') ?? 'busker-search-v1'
  const ask: Ask = async (method, path, body) => {
    const answer = await fetch(origin + path, {
      method,
      headers: { 'X-TYPESENSE-API-KEY': server.searchParams.get('key') ?? '' },
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(patience),
    }).catch((error: unknown) => {
      throw new StoreProblem('Typesense', placeOf(origin), socketProblem(error) ?? 'away', error)
    })
    const said = (await answer.json().catch(() => ({}))) as Answer['said']
    return { status: answer.status, said }
  }
  // Of a key for some collections alone the server tells no version.
  const { version } = (await ask('GET', '/debug')).said
  const missing = await missingRights(ask, alias)
  const problems = [
    ...(version && !isSince(version, LEAST.Typesense)
      ? [`It is too old: Busker needs Typesense ${LEAST.Typesense} or newer.`]
      : []),
    ...(missing.length ? [`Its key may not ${missing.join(', ')}. ${rightsFor(alias)}`] : []),
  ]
  const name = version ? `Typesense ${version}` : 'Typesense'
  if (missing.length) return { version: name, problems }
  const { notes = [], ...state } = await stateOf(ask, alias)
  return { version: name, problems: [...problems, ...state.problems], notes }
}

/** Asks for what is not there, or with too little: who may not is told so first. One collection is made and dropped. */
async function missingRights(ask: Ask, alias: string) {
  const probe = `${alias}-doctor-${crypto.randomUUID()}`
  const [one, nowhere] = [`/collections/${probe}`, `/collections/${probe}-not`]
  const field = { name: 'a', type: 'string' }
  const search = { searches: [{ collection: alias, q: '*', per_page: 0 }] }
  const asked: Record<Right, [method: string, path: string, body?: object]> = {
    'collections:create': ['POST', '/collections', { name: probe, fields: [field] }],
    'collections:get': ['GET', one],
    'collections:list': ['GET', '/collections'],
    'collections:update': ['PATCH', nowhere, { fields: [field] }],
    'documents:search': ['POST', '/multi_search', search],
    'documents:import': ['POST', `${nowhere}/documents/import?action=upsert`, {}],
    'documents:delete': ['DELETE', `${nowhere}/documents?filter_by=id:=a`],
    'aliases:get': ['GET', `/aliases/${probe}`],
    'aliases:upsert': ['PUT', `/aliases/${probe}`, {}],
    'collections:delete': ['DELETE', one],
  }
  const missing: string[] = []
  for (const [right, question] of Object.entries(asked)) {
    const { status, said } = await ask(...question)
    if (status === 401 || status === 403) missing.push(right)
    else if (right === 'collections:create' && status >= 400)
      throw new StoreProblem('Typesense', alias, 'refused', new Error(said.message))
  }
  return missing
}

async function stateOf(ask: Ask, alias: string): Promise<Omit<Seen, 'version'>> {
  const { status, said } = await ask('GET', `/aliases/${alias}`)
  if (status === 404)
    return {
      problems: [],
      notes: [`It has no alias ${alias} yet: the search service makes it when it starts.`],
    }
  const collection = said.collection_name ?? ''
  const found = await ask('GET', `/collections/${collection}`)
  if (found.status !== 404) return { problems: [] }
  return {
    problems: [
      `Its alias ${alias} stands for ${collection}, which is not there: run busker reindex, which makes another.`,
    ],
  }
}

async function examineSqlite(path: string): Promise<Seen> {
  const folder = dirname(path)
  if (path !== ':memory:') await access(folder, constants.R_OK | constants.W_OK)
  return { version: 'SQLite', problems: [] }
}
