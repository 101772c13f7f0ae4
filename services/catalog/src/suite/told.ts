import type { BuskerEvent } from '@busker/contracts/events'
import type { CatalogStore } from '../store.ts'

/** What the store has to tell, as 'track.saved ID'; it is told by this. */
export async function told(store: CatalogStore) {
  const heard: BuskerEvent[] = []
  while (await store.outbox.take(2, async (events) => void heard.push(...events)));
  return heard.map(({ name, payload }) => `${name} ${'id' in payload ? payload.id : ''}`.trim())
}
