import type { EventName } from '@busker/contracts/events'
import { type Kysely, sql } from 'kysely'
import type { EventLog } from './log.ts'
import type { EventDatabase } from './postgres-database.ts'

const LETTER = /^[\da-f-]{36} [\w.-]+$/

/** Of the event log in PostgreSQL: what waits and what was given up. A letter is `event group`. */
export const createDeadLetters = (
  db: Kysely<EventDatabase>,
  wake: () => void,
): Pick<EventLog, 'lag' | 'deadLetters' | 'replay'> => ({
  async lag() {
    const { rows } = await sql<{
      name: EventName
      group: string
      waiting: string
      oldestMs: string
      dead: string
    }>`
      select s.name, s.group_name as "group",
        count(d.event_id) filter (where d.died_at is null) as waiting,
        count(d.event_id) filter (where d.died_at is not null) as dead,
        coalesce(extract(epoch from now() - min(e.published_at) filter (where d.died_at is null)), 0) * 1000
          as oldest_ms
      from subscription s
      left join delivery d on d.name = s.name and d.group_name = s.group_name
      left join event e on e.id = d.event_id
      group by s.name, s.group_name
      order by s.name, s.group_name`.execute(db)
    return rows.map(({ name, group, waiting, oldestMs, dead }) => ({
      name,
      group,
      waiting: Number(waiting),
      oldestMs: Math.max(0, Math.round(Number(oldestMs))),
      dead: Number(dead),
    }))
  },
  async deadLetters(most) {
    const rows = await db
      .selectFrom('delivery')
      .innerJoin('event', 'event.id', 'delivery.eventId')
      .select([
        'delivery.eventId',
        'delivery.name',
        'delivery.groupName',
        'delivery.reason',
        'delivery.diedAt',
        'event.payload',
      ])
      .where('delivery.diedAt', 'is not', null)
      .orderBy('delivery.diedAt', 'desc')
      .orderBy('delivery.seq', 'desc')
      .limit(most)
      .execute()
    return rows.map(({ eventId, name, groupName, reason, diedAt, payload }) => ({
      id: `${eventId} ${groupName}`,
      name: name as EventName,
      group: groupName,
      payload,
      reason: reason ?? '',
      diedAt: diedAt!,
    }))
  },
  async replay(asked) {
    const ids = asked.filter((id) => LETTER.test(id))
    if (!ids.length) return 0
    const { numAffectedRows } = await sql`
      update delivery set died_at = null, reason = null, tries = 0, attempts = 0,
        first_failed_at = null, due_at = now()
      where died_at is not null
        and event_id::text || ' ' || group_name in (${sql.join(ids)})`.execute(db)
    wake()
    return Number(numAffectedRows ?? 0)
  },
})
