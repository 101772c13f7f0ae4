import { expect } from 'bun:test'
import type { BuskerEvent } from '@busker/contracts/events'
import { inAnyOrder } from '@busker/test-servers/store-twins'
import fc from 'fast-check'
import type { CatalogStore } from '../store.ts'
import { fileSteps, lookAtFiles } from './files.ts'
import { importSteps, lookAtImports } from './imports.ts'
import { lookAtAlbums, lookAtArtists } from './look-at-summaries.ts'
import { summarySteps } from './summaries.ts'
import { lookAtPeople, peopleSteps } from './told-by-people.ts'
import { lookAtTracks, trackSteps } from './tracks.ts'
import { step } from './universe.ts'

/** All events that wait, so many at a time. The order in which things are told of is each store's own. */
async function tell({ outbox }: CatalogStore, limit: number) {
  const heard: BuskerEvent[] = []
  const portions: number[] = []
  const deliver = async (events: BuskerEvent[]) => {
    portions.push(events.length)
    heard.push(...events)
  }
  while (await outbox.take(limit, deliver));
  expect(Math.max(0, ...portions)).toBeLessThanOrEqual(limit)
  expect(new Set(heard.map(({ id }) => id)).size).toBe(heard.length)
  return inAnyOrder(heard.map(({ name, payload }) => ({ name, payload })))
}

const refused = async ({ outbox }: CatalogStore) => {
  const refuse = () => Promise.reject(new Error('no room'))
  return outbox.take(10, refuse).catch((error: Error) => error.message)
}

export const steps = [
  ...summarySteps,
  ...trackSteps,
  ...fileSteps,
  ...importSteps,
  ...peopleSteps,
  step('outbox.take', fc.integer({ min: 1, max: 3 }), tell),
  step('outbox.take in vain', fc.constant(''), refused),
]

const last = new WeakMap<CatalogStore, { revision: string; shown: unknown }>()

/** A store that numbers its revisions gives another number to what is not as it was. */
async function expectNumbered(store: CatalogStore, shown: unknown) {
  const revision = await store.revision()
  if (revision === undefined) return
  const before = last.get(store)
  if (before?.revision === revision) expect(shown).toEqual(before.shown)
  last.set(store, { revision, shown })
}

/** All that the catalog tells. */
export async function look(store: CatalogStore) {
  await store.ping()
  const shown = {
    artists: await lookAtArtists(store),
    albums: await lookAtAlbums(store),
    tracks: await lookAtTracks(store),
    people: await lookAtPeople(store),
  }
  await expectNumbered(store, shown)
  return {
    ...shown,
    files: await lookAtFiles(store),
    imports: await lookAtImports(store),
    told: await tell(store, 7),
  }
}
