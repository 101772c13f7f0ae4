import type { Client } from 'typesense'
import { NotImported, importDocuments } from './import-documents.ts'
import type { StoredEntry } from './stored-entry.ts'

/** What the key must be allowed, for collections that begin with the alias. */
export const actions = [
  'collections:create',
  'collections:get',
  'collections:list',
  'collections:update',
  'collections:delete',
  'documents:search',
  'documents:import',
  'documents:delete',
  'aliases:get',
  'aliases:upsert',
] as const

export type Right = (typeof actions)[number]

/** What to do about a key that is refused. */
export const rightsFor = (alias: string) =>
  `Check the key: it needs ${actions.join(', ')} on collections ${alias}.*`

/**
 * Rejects when the key may not search, add or remove documents. Changes nothing: a document without
 * fields is not taken, and none has this id.
 */
export async function mayChangeDocuments(
  client: Client,
  place: { url: string; apiKey: string },
  alias: string,
  patience: number,
) {
  await client.multiSearch.perform({ searches: [{ collection: alias, q: '*', per_page: 0 }] }, {})
  await client.collections(alias).documents().delete({ filter_by: 'id:=busker-start' })
  await importDocuments(place, alias, [{} as StoredEntry], patience).catch((error: unknown) => {
    if (!(error instanceof NotImported) || error.httpStatus !== undefined) throw error
  })
}
