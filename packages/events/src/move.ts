import type { BuskerEvent } from '@busker/contracts/events'
import { connect } from '@busker/postgres/connect'
import { migrate } from '@busker/postgres/migrate'
import { sql } from 'kysely'
import { migrations } from './migrations.ts'
import { openEventLog } from './open.ts'

const AT_ONCE = 500

/**
 * Publishes in the log of `to` what somebody has not heard yet of the one in PostgreSQL at `from`.
 * Twice does no harm: an id is heard of once. Resolves to how many.
 */
export async function moveEvents(from: string, to: string) {
  const db = connect<unknown>(from)
  try {
    await migrate(db, migrations)
    const { rows } = await sql<BuskerEvent>`
      select id, name, payload from event
      where exists (select from delivery where delivery.event_id = event.id)
      order by seq`.execute(db)
    await publishIn(to, rows)
    return rows.length
  } finally {
    await db.destroy()
  }
}

/** Publishes events in the log that a URL names. */
export async function publishIn(url: string, events: BuskerEvent[]) {
  if (!events.length) return
  const log = await openEventLog(url)
  try {
    for (let at = 0; at < events.length; at += AT_ONCE)
      await log.publish(events.slice(at, at + AT_ONCE))
  } finally {
    await log.stop()
  }
}
