import { checkMail } from '@busker/mail/check'
import { StoreProblem, placeOf } from '@busker/stores/problem'
import { explain } from '@busker/stores/explain'
import { examineBlobs } from './blobs.ts'
import type { Seen } from './examined.ts'
import { examineMongo } from './mongo.ts'
import { examinePostgres } from './postgres.ts'
import { type Kept, examineRedis } from './redis.ts'
import { schemas } from './schemas.ts'
import { examineSearch } from './search.ts'

/** One variable of the environment and the store behind it. Milliseconds. */
export interface Examined extends Partial<Seen> {
  variable: string
  place: string
  /** Of the whole look, which asks some things one after the other. */
  tookMs: number
  problems: string[]
}

const PATIENCE_MS = 5000
/** Tokens and signed links are off by as much. */
const MOST_AHEAD_MS = 2000

const kept: Record<string, Kept> = { EVENTS_URL: 'events', IDEMPOTENCY_URL: 'answers' }

type Look = (url: string, variable: string) => Promise<Seen>

const schemes: [RegExp, Look][] = [
  [/^postgres(ql)?:/, (url, name) => examinePostgres(url, PATIENCE_MS, schemas[name]?.migrations)],
  [/^mongodb(\+srv)?:/, (url, name) => examineMongo(url, PATIENCE_MS, schemas[name]?.indexes)],
  [/^(rediss?|https?):/, (url, name) => examineRedis(url, PATIENCE_MS, kept[name] ?? 'limits')],
  [/^(typesense|sqlite):/, (url) => examineSearch(url, PATIENCE_MS)],
  [/^(s3|file):/, (url) => examineBlobs(url, PATIENCE_MS)],
  [/^memory:/, async () => ({ version: 'in memory', problems: [] })],
]

/** Whether a variable names a store; addresses of Busker's own services and site do not. */
export const isStore = (name: string) =>
  /^(?:[A-Z]+_DATABASE|EVENTS|LIMITS|IDEMPOTENCY|SEARCH|BLOBS|MAIL)_URL$/.test(name)

/** Looks at the store of one variable. Never rejects. */
export async function examine(variable: string, url: string): Promise<Examined> {
  const begun = performance.now()
  const place = placeOf(url.replace(/^typesense:/, ''))
  const done = (seen: Partial<Seen> & { problems: string[] }): Examined => ({
    variable,
    place: /^(?:file|sqlite|memory):/.test(url) ? url : place,
    ...seen,
    tookMs: Math.round(performance.now() - begun),
  })
  const look: Look | undefined =
    variable === 'MAIL_URL'
      ? () => checkMail(url, PATIENCE_MS)
      : schemes.find(([scheme]) => scheme.test(url))?.[1]
  if (!look)
    return done({ problems: [`${url.split(':')[0]}: is no kind of store: see the README.`] })
  try {
    const seen = await look(url, variable)
    const off = Math.abs(seen.aheadMs ?? 0) > MOST_AHEAD_MS
    const late = `Its clock is ${seen.aheadMs} ms ahead of this machine's: run NTP on both.`
    return done({ ...seen, problems: [...seen.problems, ...(off ? [late] : [])] })
  } catch (error) {
    const said = error instanceof Error ? error.message.split('\n')[0]! : String(error)
    return done({ problems: [error instanceof StoreProblem ? explain(error, {}) : said] })
  }
}
