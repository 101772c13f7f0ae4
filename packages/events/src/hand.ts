import { type EventName, eventSchemas } from '@busker/contracts/events'
import { StoreProblem } from '@busker/stores/problem'
import { getLogger } from '@logtape/logtape'

/** What became of a batch. */
export interface Handed<Entry> {
  done: Entry[]
  /** Nothing is known against these: they wait until what is away is back. */
  later: Entry[]
  /** These failed alone. */
  faulty: { entry: Entry; reason: string }[]
  /** These can never be done: their shape is not that of their name. */
  broken: { entry: Entry; reason: string }[]
}

type AnyConsumer = (payloads: never[]) => Promise<unknown>

/**
 * Hands a batch to a consumer, in its order. Where it fails, each event is handed alone, so that one
 * that cannot be done holds up no other; where a store or a service is away, the rest waits.
 */
export async function hand<Entry extends { payload: unknown }>(
  name: EventName,
  group: string,
  consumer: AnyConsumer,
  entries: Entry[],
): Promise<Handed<Entry>> {
  const handed: Handed<Entry> = { done: [], later: [], faulty: [], broken: [] }
  const sound: Entry[] = []
  for (const entry of entries) {
    const { success, error } = eventSchemas[name].safeParse(entry.payload)
    if (success) sound.push(entry)
    else handed.broken.push({ entry, reason: reasonOf(error.issues[0]?.message) })
  }
  const failure = async (some: Entry[]) => {
    try {
      await consumer(some.map(({ payload }) => payload) as never[])
      return undefined
    } catch (error) {
      getLogger(['busker', 'events']).warn('a consumer failed', { name, group, error })
      return { error }
    }
  }
  if (!sound.length) return handed
  const failed = await failure(sound)
  if (!failed) handed.done.push(...sound)
  else if (isOutage(failed.error)) handed.later.push(...sound)
  else if (sound.length === 1)
    handed.faulty.push({ entry: sound[0]!, reason: reasonOf(failed.error) })
  else
    for (const [at, entry] of sound.entries()) {
      const alone = await failure([entry])
      if (!alone) handed.done.push(entry)
      else if (isOutage(alone.error)) {
        handed.later.push(...sound.slice(at))
        break
      } else handed.faulty.push({ entry, reason: reasonOf(alone.error) })
    }
  return handed
}

/** A store or another service is away: the fault is not the event's, however long it lasts. */
function isOutage(error: unknown) {
  if (error instanceof StoreProblem) return true
  // Of cockatiel, which gives it no name.
  if (error instanceof Error && 'isBrokenCircuitError' in error) return true
  const {
    name,
    code,
    status = 0,
  } = (error ?? {}) as Partial<Record<'name' | 'code', unknown>> & {
    status?: number
  }
  return (
    status >= 500 ||
    status === 429 ||
    /^(Timeout|Abort)Error$/.test(String(name)) ||
    // A connection, as Bun and Node tell of it.
    /^(Connection|FailedToOpenSocket|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_)/.test(String(code))
  )
}

const reasonOf = (what: unknown) =>
  String(what instanceof Error ? what.message : what)
    .split('\n')[0]!
    .slice(0, 200)
