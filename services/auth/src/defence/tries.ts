import type { Backoff } from '@busker/limits/backoff'
import type { Limits } from '@busker/limits/open'
import { type Counted, type Form, policies } from './policies.ts'

/** Whom a try is counted for. */
export type Keys = Partial<Record<Counted, string>>

/** A delay is worth a line in the audit log so often. */
const NOTES = { points: 1, seconds: 60 }

/** The order matters: a place that has to wait cannot make others wait. */
const order: Counted[] = ['device', 'address', 'name']

/**
 * Counts tries of forms. Keys are kept as keyed hashes: what counts in Redis need not hold anybody's
 * name or address.
 */
export function createTries(limits: Limits, serviceSecret: string) {
  const notes = limits.limiter('delays-noted', NOTES)
  const backoffs = new Map<string, Backoff>()
  for (const [form, counted] of Object.entries(policies))
    for (const [by, policy] of Object.entries(counted))
      backoffs.set(`${form} ${by}`, limits.backoff(`${form}:${by}`, policy))
  const keyed = (text: string) =>
    new Bun.CryptoHasher('sha256', `tries ${serviceSecret}`).update(text).digest('base64url')
  const counters = (form: Form, keys: Keys) =>
    order.flatMap((by) => {
      const [backoff, key] = [backoffs.get(`${form} ${by}`), keys[by]]
      return backoff && key !== undefined ? [{ backoff, key: keyed(key) }] : []
    })

  return {
    /** Counts a try. Resolves to the seconds to wait, and then has counted nothing: 0 to go on. */
    async take(form: Form, keys: Keys): Promise<number> {
      const taken: ReturnType<typeof counters> = []
      for (const counter of counters(form, keys)) {
        const wait = await counter.backoff.take(counter.key)
        if (wait) {
          await Promise.all(taken.map(({ backoff, key }) => backoff.undo(key)))
          return wait
        }
        taken.push(counter)
      }
      return 0
    },
    /** Whether a delay of this try is to be noted: who is refused again and again must not fill the log. */
    isNoteworthy: async (form: Form, keys: Keys) =>
      (await notes.take(keyed(`${form} ${order.map((by) => keys[by]).join(' ')}`))) === 0,
    /** Takes a try back that was a good one, or none. Others' bad tries stay. */
    async undo(form: Form, keys: Keys) {
      await Promise.all(counters(form, keys).map(({ backoff, key }) => backoff.undo(key)))
    },
    async forgive(form: Form, keys: Keys) {
      await Promise.all(counters(form, keys).map(({ backoff, key }) => backoff.forgive(key)))
    },
  }
}

export type Tries = ReturnType<typeof createTries>
