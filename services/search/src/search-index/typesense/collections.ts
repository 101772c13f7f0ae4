import { type Client, Errors } from 'typesense'
import { fields } from './stored-entry.ts'

/** The collection that an alias stands for; both are made when they are not there. */
export async function ensureCollection(client: Client, alias: string): Promise<void> {
  const there = await collectionOf(client, alias)
  if (there) return addNewFields(client, there)
  const first = `${alias}-first`
  try {
    await createCollection(client, first)
  } catch (error) {
    // Another process starts at the same moment: one of the two makes it.
    if (!(error instanceof Errors.ObjectAlreadyExists)) throw error
  }
  if (!(await collectionOf(client, alias))) await pointAlias(client, alias, first)
}

/** A collection of an older Busker learns what it lacks; a reindex fills it in. */
async function addNewFields(client: Client, collection: string): Promise<void> {
  const known = new Set(
    (await client.collections(collection).retrieve()).fields.map(({ name }) => name),
  )
  const missing = fields.filter(({ name }) => !known.has(name))
  if (missing.length > 0) await client.collections(collection).update({ fields: missing })
}

export const createCollection = (client: Client, name: string) =>
  client.collections().create({ name, fields, default_sorting_field: 'popularity' })

export const pointAlias = (client: Client, alias: string, collection: string) =>
  client.aliases().upsert(alias, { collection_name: collection })

/** Longer than another process takes to fill one that nobody is pointed at yet. */
const ABANDONED_SECONDS = 3600

/**
 * Drops what the alias pointed at before, and what rebuilds that were cut off have left. What another
 * process fills at this moment, or has pointed the alias at since, stays.
 */
export async function dropOthers(client: Client, alias: string, before: string | undefined) {
  const [current, collections] = await Promise.all([
    collectionOf(client, alias),
    client.collections().retrieve(),
  ])
  const abandoned = Date.now() / 1000 - ABANDONED_SECONDS
  for (const { name, created_at } of collections) {
    if (name === current || !name.startsWith(`${alias}-`)) continue
    if (name !== before && created_at > abandoned) continue
    await client
      .collections(name)
      .delete()
      .catch((error: unknown) => {
        // Another process was faster.
        if (!(error instanceof Errors.ObjectNotFound)) throw error
      })
  }
}

export async function collectionOf(client: Client, alias: string): Promise<string | undefined> {
  try {
    return (await client.aliases(alias).retrieve()).collection_name
  } catch (error) {
    if (error instanceof Errors.ObjectNotFound) return undefined
    throw error
  }
}
