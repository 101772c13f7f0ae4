import { type Mail, NotSent } from '@busker/mail/mail'
import { getLogger } from '@logtape/logtape'
import { type Kysely, sql } from 'kysely'
import type { AuthDatabase } from '../database.ts'
import type { AskedLetter, WriteLetter } from './write-letter.ts'

const AT_ONCE = 4
const LOOK_AGAIN_MS = 2000
/** Letters are asked for in transactions; by then these have ended. */
const AFTER_POKE_MS = 50
const GIVE_UP_MS = 48 * 3_600_000

/** Takes letters whose time has come, each for one replica alone, and says when they are tried again. */
const take = (db: Kysely<AuthDatabase>) =>
  db
    .updateTable('letter')
    .set({
      attempts: sql`attempts + 1`,
      // 1 minute, 2, 4, 8 … 6 hours.
      nextAt: sql`now() + least(interval '6 hours', interval '1 minute' * (2 ^ least(attempts, 20)))`,
    })
    .where('seq', 'in', (eb) =>
      eb
        .selectFrom('letter')
        .select('seq')
        .where('nextAt', '<=', sql<Date>`now()`)
        .orderBy('nextAt')
        .limit(AT_ONCE)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .execute()

/** Sends the letters that were asked for: at once when poked, and every two seconds in case that was elsewhere. */
export function startPostOffice(db: Kysely<AuthDatabase>, write: WriteLetter, mail: Mail) {
  const log = getLogger(['busker', 'letters'])
  let stopped = false
  let awake = Promise.withResolvers<void>()

  const isDone = async (asked: AskedLetter) => {
    const { seq, kind, attempts } = asked
    try {
      const written = await write(asked)
      if (written) await mail.send({ to: asked.email, ...written })
      return true
    } catch (error) {
      // Neither the address nor the code: other errors than NotSent may hold them.
      const reason = error instanceof NotSent ? error.message : nameOf(error)
      const isFinal = error instanceof NotSent && error.isFinal
      const isOver = isFinal || Date.now() - asked.createdAt.getTime() > GIVE_UP_MS
      log.warn(isOver ? 'a letter was given up' : 'a letter waits', { seq, kind, attempts, reason })
      return isOver
    }
  }
  const deliver = async (asked: AskedLetter) => {
    if (await isDone(asked)) await db.deleteFrom('letter').where('seq', '=', asked.seq).execute()
  }
  const run = async () => {
    while (!stopped) {
      const asked = await take(db)
        .then(async (taken) => {
          await Promise.all(taken.map(deliver))
          return taken.length
        })
        .catch((error: unknown) => {
          log.warn('letters wait for the database', { reason: nameOf(error) })
          return 0
        })
      if (asked > 0 || stopped) continue
      await Promise.race([awake.promise, Bun.sleep(LOOK_AGAIN_MS)])
      awake = Promise.withResolvers<void>()
    }
  }
  const running = run()
  return {
    poke: () => void setTimeout(() => awake.resolve(), AFTER_POKE_MS),
    /** Waits for the letters that are on their way. */
    async stop() {
      stopped = true
      awake.resolve()
      await running
      mail.close()
    },
  }
}

const nameOf = (error: unknown) => {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error ? `${error.name} ${String(error.code)}` : error.name
}
