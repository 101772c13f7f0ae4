import { event } from '@busker/contracts/events'
import type { Keeper } from '@busker/test-servers/outages.suite'
import type { EventLog } from './log.ts'

/** An event log as the suite of outages asks it: kept is what was published, there what a service heard. */
export async function heardBy(log: EventLog): Promise<Keeper> {
  const heard = new Set<string>()
  log.subscribe('track.saved', 'outages', async (payloads) => {
    for (const { id } of payloads) heard.add(id)
  })
  await log.start()
  return {
    keep: (id) => log.publish([event('track.saved', { id })]),
    async has(id) {
      for (let tries = 0; tries < 2000 && !heard.has(id); tries++) await Bun.sleep(10)
      return heard.has(id)
    },
    close: () => log.stop(),
  }
}
