import { getLogger } from '@logtape/logtape'
import type { BuskerEvent, EventName } from '@busker/contracts/events'
import { connect } from '@busker/postgres/connect'
import { migrate } from '@busker/postgres/migrate'
import { type UpdateObject, sql } from 'kysely'
import { isDead } from './dead-letter.ts'
import { hand } from './hand.ts'
import type { EventLog } from './log.ts'
import { migrations } from './migrations.ts'
import type { EventDatabase } from './postgres-database.ts'
import { createDeadLetters } from './postgres-dead-letters.ts'

interface Subscription {
  name: EventName
  group: string
  consumer: (payloads: never[]) => Promise<unknown>
  lastDoneAt: number
}

interface Due {
  eventId: string
  payload: never
  attempts: number
  tries: number
  firstFailedAt: Date | null
}

/** The advisory lock that subscribing takes against publishing. */
const SUBSCRIBING = 7_283_015
const BATCH = 100
const LOOK_AGAIN_MS = 1000
const MOST_SECONDS_BETWEEN_TRIES = 300
const KEPT = sql`interval '30 days'`

/**
 * The event log in PostgreSQL: publishing writes an event and one delivery for each group; a group's
 * replicas share its deliveries by SKIP LOCKED, and forget one in the transaction in which the
 * consumer succeeded. A delivery that fails is tried again after 1, 2, 4 … 300 seconds, never dropped;
 * one that alone fails again and again while others go through is a dead letter.
 */
export async function createPostgresEventLog(url: string): Promise<EventLog> {
  const db = connect<EventDatabase>(url)
  await migrate(db, migrations)
  const subscriptions: Subscription[] = []
  let running: Promise<void> | undefined
  let stopped = false
  let awake = Promise.withResolvers<void>()
  const wake = () => {
    awake.resolve()
    awake = Promise.withResolvers<void>()
  }

  const publish = async (events: BuskerEvent[]) => {
    if (!events.length) return
    await db.transaction().execute(async (trx) => {
      // Nobody may subscribe between the look at the subscriptions and the commit.
      await sql`select pg_advisory_xact_lock_shared(${SUBSCRIBING})`.execute(trx)
      await sql`
        with fresh as (
          insert into event (id, name, payload)
          select * from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as e(id uuid, name text, payload jsonb)
          on conflict (id) do nothing
          returning id, seq, name
        )
        insert into delivery (event_id, seq, name, group_name)
        select fresh.id, fresh.seq, fresh.name, subscription.group_name
        from fresh join subscription on subscription.name = fresh.name`.execute(trx)
    })
    if (events.some(({ name }) => subscriptions.some((one) => one.name === name))) wake()
  }

  /** A group that is new hears of everything that is still kept, so services may start in any order. */
  const register = (known: { name: string; groupName: string }[]) =>
    db.transaction().execute(async (trx) => {
      await sql`select pg_advisory_xact_lock(${SUBSCRIBING})`.execute(trx)
      const added = await trx
        .insertInto('subscription')
        .values(known)
        .onConflict((oc) => oc.doNothing())
        .returningAll()
        .execute()
      for (const { name, groupName } of added)
        await trx
          .insertInto('delivery')
          .columns(['eventId', 'seq', 'name', 'groupName'])
          .expression((eb) =>
            eb
              .selectFrom('event')
              .select((e) => [
                'event.id',
                'event.seq',
                'event.name',
                e.val(groupName).as('groupName'),
              ])
              .where('event.name', '=', name),
          )
          .execute()
    })

  const deliver = (subscription: Subscription) =>
    db.transaction().execute(async (trx) => {
      const { name, group, consumer } = subscription
      const { rows: due } = await sql<Due>`
        select delivery.event_id, event.payload, delivery.attempts, delivery.tries,
          delivery.first_failed_at
        from delivery join event on event.id = delivery.event_id
        where delivery.group_name = ${group} and delivery.name = ${name}
          and delivery.died_at is null and delivery.due_at <= now()
        order by delivery.seq limit ${BATCH} for update of delivery skip locked`.execute(trx)
      if (!due.length) return 0
      const { done, later, faulty, broken } = await hand(name, group, consumer, due)
      const of = (rows: typeof due) => rows.map((row) => row.eventId)
      if (done.length) {
        subscription.lastDoneAt = Date.now()
        await sql`
          delete from delivery
          where group_name = ${group} and event_id = any(${of(done)}::uuid[])`.execute(trx)
      }
      const change = (rows: typeof due, values: UpdateObject<EventDatabase, 'delivery'>) =>
        trx
          .updateTable('delivery')
          .set(values)
          .where('groupName', '=', group)
          .where('eventId', 'in', of(rows))
          .execute()
      const putOff = [...later, ...faulty.map(({ entry }) => entry)]
      const attempts = Math.max(0, ...putOff.map((row) => row.attempts))
      const pause = Math.min(2 ** attempts, MOST_SECONDS_BETWEEN_TRIES)
      if (putOff.length)
        await change(putOff, {
          attempts: sql`attempts + 1`,
          dueAt: sql`now() + make_interval(secs => ${pause})`,
        })
      for (const { entry, reason } of faulty) {
        const since = entry.firstFailedAt?.getTime() ?? Date.now()
        const dead = isDead(entry.tries + 1, since, subscription.lastDoneAt)
        await change([entry], {
          tries: entry.tries + 1,
          firstFailedAt: new Date(since),
          ...(dead && { diedAt: sql`now()`, reason }),
        })
      }
      for (const { entry, reason } of broken) await change([entry], { diedAt: sql`now()`, reason })
      return due.length
    })

  /** The subscriptions that have something to hear: one query for all, since mostly none has. */
  const withNews = async () => {
    const { rows } = await sql<{ name: string; groupName: string }>`
      select distinct name, group_name from delivery
      where due_at <= now() and died_at is null`.execute(db)
    return subscriptions.filter(({ name, group }) =>
      rows.some((row) => row.name === name && row.groupName === group),
    )
  }

  const drain = async (subscription: Subscription) => {
    let [delivered, last] = [0, BATCH]
    while (!stopped && last === BATCH) delivered += last = await deliver(subscription)
    // What came meanwhile woke nobody, since this one was busy. What another replica has in hand wakes nobody either.
    if (delivered) wake()
  }

  const run = async () => {
    const busy = new Map<Subscription, Promise<void>>()
    while (!stopped) {
      const news = awake.promise
      const due = await withNews().catch((error: unknown) => {
        getLogger(['busker', 'events']).warn('the event log does not answer', { error })
        return []
      })
      for (const subscription of due)
        if (!busy.has(subscription))
          busy.set(
            subscription,
            drain(subscription)
              .catch((error: unknown) =>
                getLogger(['busker', 'events']).warn('a delivery was cut off', { error }),
              )
              .finally(() => busy.delete(subscription)),
          )
      await Promise.race([news, Bun.sleep(LOOK_AGAIN_MS)])
    }
    await Promise.all(busy.values())
  }

  return {
    publish,
    subscribe(name, group, consumer) {
      subscriptions.push({ name, group, consumer, lastDoneAt: 0 })
    },
    async start() {
      const known = subscriptions.map(({ name, group }) => ({ name, groupName: group }))
      if (known.length) await register(known)
      await sql`delete from event where published_at < now() - ${KEPT}
        and not exists (select from delivery where delivery.event_id = event.id)`.execute(db)
      if (subscriptions.length) running = run()
    },
    async stop() {
      stopped = true
      wake()
      await running
      await db.destroy()
    },
    ...createDeadLetters(db, wake),
  }
}
