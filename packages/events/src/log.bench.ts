import { asked, sideBySide } from '@busker/bench/beside'
import { barePostgres, bareRedis } from '@busker/bench/drivers'
import { type BuskerEvent, event } from '@busker/contracts/events'
import { idFromText } from '@busker/contracts/ids'
import { openEventLog } from './open.ts'
import { publishScript } from './redis-scripts.ts'

// Run by `bun run bench --only stores`: events by the log, and by the driver with the same commands.

/** What a relay has in hand when an album was changed. */
const TOGETHER = 12
const DAY_MS = 86_400_000
const GROUP = 'bench'

/** `deliver` publishes an event, and resolves when a consumer has it; it is acknowledged then. */
interface Driver {
  publish(events: BuskerEvent[]): Promise<unknown>
  deliver(one: BuskerEvent): Promise<unknown>
  close(): Promise<unknown>
}

const ids = Array.from({ length: TOGETHER }, (_, n) => idFromText(`${n}`))
const saved = (n: number) => event('track.saved', { id: ids[n % TOGETHER]! })
const removed = (n: number) => event('track.removed', { id: ids[n % TOGETHER]! })
const some = () => ids.map((_, n) => saved(n))

async function onRedis(url: string): Promise<Driver> {
  const { ask, script, close } = await bareRedis(url)
  const publishing = await script(publishScript)
  const publish = (name: string, events: BuskerEvent[]) => {
    const now = Date.now()
    const words = events.flatMap(({ id, payload }) => [id, JSON.stringify(payload)])
    const stream = `bare:events:{${name}}`
    return publishing([stream, `${stream}:seen`], [`${now}`, `${now - 7 * DAY_MS}`, ...words])
  }
  const stream = 'bare:events:{track.removed}'
  await ask('XGROUP', 'CREATE', stream, GROUP, '0', 'MKSTREAM')
  const read = ['XREADGROUP', 'GROUP', GROUP, 'me', 'COUNT', '100', 'STREAMS', stream, '>']
  let acknowledged: Promise<unknown> = Promise.resolve()
  return {
    publish: (events) => publish('track.saved', events),
    async deliver(one) {
      await publish('track.removed', [one])
      await acknowledged
      const [[, entries]] = (await ask(...read)) as [[string, [string, string[]][]]]
      acknowledged = ask('XACK', stream, GROUP, ...entries.map(([id]) => id))
      return entries.map(([, fields]) => JSON.parse(fields[1]!) as unknown)
    },
    async close() {
      await acknowledged
      close()
    },
  }
}

async function onPostgres(url: string): Promise<Driver> {
  const { pool, inTransaction, close } = barePostgres(url)
  await pool.query('insert into subscription values ($1, $2)', ['track.removed', GROUP])
  const publish = (events: BuskerEvent[]) =>
    inTransaction(async (client) => {
      await client.query('select pg_advisory_xact_lock_shared($1)', [7_283_015])
      await client.query(
        `with fresh as (
          insert into event (id, name, payload)
          select * from jsonb_to_recordset($1::jsonb) as e(id uuid, name text, payload jsonb)
          on conflict (id) do nothing
          returning id, seq, name
        )
        insert into delivery (event_id, seq, name, group_name)
        select fresh.id, fresh.seq, fresh.name, subscription.group_name
        from fresh join subscription on subscription.name = fresh.name`,
        [JSON.stringify(events)],
      )
    })
  let acknowledged: Promise<unknown> = Promise.resolve()
  const take = () => {
    const had = Promise.withResolvers<unknown>()
    acknowledged = inTransaction(async (client) => {
      const { rows } = await client.query<{ event_id: string; payload: unknown }>(
        `select delivery.event_id, event.payload, delivery.attempts
        from delivery join event on event.id = delivery.event_id
        where delivery.group_name = $1 and delivery.name = $2 and delivery.due_at <= now()
        order by delivery.seq limit $3 for update of delivery skip locked`,
        [GROUP, 'track.removed', 100],
      )
      had.resolve(rows.map((row) => row.payload))
      const done = rows.map((row) => row.event_id)
      await client.query(
        'delete from delivery where group_name = $1 and event_id = any($2::uuid[])',
        [GROUP, done],
      )
    })
    return had.promise
  }
  return {
    publish,
    async deliver(one) {
      await publish([one])
      await acknowledged
      await pool.query('select distinct name, group_name from delivery where due_at <= now()')
      return take()
    },
    async close() {
      await acknowledged
      await close()
    },
  }
}

const { url } = asked()
const log = await openEventLog(url)
let heard = Promise.withResolvers<unknown>()
log.subscribe('artist.removed', GROUP, async (payloads) => heard.resolve(payloads))
await log.start()
const bare = url.startsWith('redis') ? await onRedis(url) : await onPostgres(url)
await sideBySide([
  {
    what: `${TOGETHER} events published`,
    atOnce: 1,
    busker: () => log.publish(some()),
    bare: () => bare.publish(some()),
  },
  {
    what: 'an event published and consumed',
    atOnce: 1,
    async busker(n) {
      heard = Promise.withResolvers()
      await log.publish([event('artist.removed', { id: ids[n % TOGETHER]! })])
      await heard.promise
    },
    bare: (n) => bare.deliver(removed(n)),
  },
])
await Promise.all([log.stop(), bare.close()])
