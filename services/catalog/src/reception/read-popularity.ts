import type { CatalogStore } from '../store.ts'

/** How popular each of these things is, 0 to 100. */
export async function readPopularity(
  { reception }: Pick<CatalogStore, 'reception'>,
  ids: string[],
) {
  const known = await reception.find(ids)
  const byId = new Map(known.map(({ id, popularity }) => [id, popularity]))
  return (id: string) => byId.get(id) ?? 0
}
