import { type MoveOptions, movePostgres, readDatabase } from '@busker/postgres/move'
import { sql } from 'kysely'
import { openAnswers } from './idempotency/open-store.ts'
import { migrations } from './migrations/index.ts'

interface KeptAnswer {
  id: string
  fingerprint: string
  answer: Buffer
  ms: number
}

const MOVER = 'move'

/** Moves the answers that are kept for those who ask again. In memory there is nothing to move to. */
export async function moveAnswers(options: Omit<MoveOptions, 'migrations'>) {
  if (/^postgres(ql)?:/.test(options.to)) return movePostgres({ ...options, migrations })
  if (options.to === 'memory:') return { rows: 0, copied: false }
  const kept = await readDatabase(options.from, migrations, async (trx) => {
    const { rows } = await sql<KeptAnswer>`
      select id, fingerprint, answer,
        ceil(extract(epoch from expires_at - clock_timestamp()) * 1000)::float8 as ms
      from answer where answer is not null and expires_at > clock_timestamp()`.execute(trx)
    return rows
  })
  const answers = await openAnswers(options.to)
  try {
    for (const { id, fingerprint, answer, ms } of kept) {
      const known = await answers.claim(id, fingerprint, MOVER, ms)
      if (!known?.answer) await answers.keep(id, MOVER, answer, ms)
    }
  } finally {
    await answers.close()
  }
  return { rows: kept.length, copied: kept.length > 0 }
}
