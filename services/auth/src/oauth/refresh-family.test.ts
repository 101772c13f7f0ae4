import { afterAll, beforeAll, expect, test } from 'bun:test'
import fc from 'fast-check'
import { type Transaction, sql } from 'kysely'
import { hashSecret } from '../accounts/secrets.ts'
import { type Audit, createAudit } from '../audit/audit.ts'
import type { AuthDatabase } from '../database.ts'
import { crashingAt } from './crash.fixture.ts'
import { exchangeRefreshToken } from './exchange-refresh.ts'
import { endGrants } from './grants.ts'
import { type TestApp, type TestOAuth, startTestOAuth } from './oauth.fixture.ts'
import { startFamily } from './refresh-family.ts'

let oauth: TestOAuth
let audit: Audit
let app: TestApp
let other: TestApp
beforeAll(async () => {
  oauth = await startTestOAuth()
  audit = createAudit(oauth.db, 'k')
  app = await oauth.app()
  other = await oauth.app()
})
afterAll(() => oauth.stop())

/** What a family should be: which of all its tokens is the current one, and which was before. */
interface Model {
  issued: number
  current: number
  previous: number | undefined
  inGrace: boolean
  over: boolean
  replays: number
  retries: number
}
interface Real {
  grantId: string
  tokens: string[]
}
type Pick = 'current' | 'previous' | number

const start = async (): Promise<{ model: Model; real: Real }> => {
  const { account } = oauth.developer
  const { grant, refreshToken } = await oauth.db.transaction().execute((trx) =>
    startFamily(trx, {
      clientId: app.id,
      accountId: account.id,
      scopes: ['openid'],
      authTime: new Date(),
    }),
  )
  const model = { issued: 1, current: 0, previous: undefined, inGrace: false, over: false }
  return {
    model: { ...model, replays: 0, retries: 0 },
    real: { grantId: grant.id, tokens: [refreshToken] },
  }
}

/** Which token is meant: an old one by its place, counted around. */
const placeOf = (pick: Pick, { current, previous, issued }: Model) =>
  typeof pick === 'number' ? pick % issued : pick === 'current' ? current : (previous ?? current)

const exchange = (trx: Transaction<AuthDatabase>, refreshToken: string, by: TestApp) =>
  exchangeRefreshToken(audit, undefined, trx, { client: by, refreshToken })

const present = (real: Real, place: number, by: TestApp) =>
  oauth.db.transaction().execute((trx) => exchange(trx, real.tokens[place] ?? '', by))

/** What the words of the rule say of a token that is presented. */
function expected(model: Model, place: number, own: boolean) {
  if (model.over) return 'nothing'
  if (own && place === model.current) return 'rotates'
  if (own && place === model.previous && model.inGrace) return 'retries'
  return 'replay'
}

async function mustBe(model: Model, real: Real) {
  const row = await oauth.db
    .selectFrom('authorizationGrant')
    .selectAll()
    .where('id', '=', real.grantId)
    .executeTakeFirstOrThrow()
  expect(row.revokedAt !== null).toBe(model.over)
  const current = real.tokens[model.current] ?? ''
  expect(row.currentHash).toBe(model.over ? null : hashSecret(current))
  const noted = await oauth.db
    .selectFrom('auditEntry')
    .select(['action'])
    .where('sessionId', '=', real.grantId)
    .execute()
  const count = (action: string) => noted.filter((entry) => entry.action === action).length
  expect(count('refresh-replayed')).toBe(model.replays)
  expect(count('refresh-retried')).toBe(model.retries)
  const revoked = await oauth.db
    .selectFrom('revocation')
    .select('id')
    .where('id', '=', real.grantId)
    .execute()
  expect(revoked.length).toBe(model.over ? 1 : 0)
}

/** Presents each token that there ever was, without effect; which would still be good? */
async function live(real: Real) {
  const good: number[] = []
  for (const [place, token] of real.tokens.entries()) {
    const undone = new Error('undone')
    const tried = oauth.db.transaction().execute(async (trx) => {
      if (!('error' in (await exchange(trx, token, app)))) good.push(place)
      throw undone
    })
    expect(await tried.catch((error: unknown) => error)).toBe(undone)
  }
  return good
}

const letTimePass = ({ grantId }: Real) =>
  oauth.db
    .updateTable('authorizationGrant')
    .set({ rotatedAt: sql<Date>`rotated_at - interval '31 seconds'` })
    .where('id', '=', grantId)
    .execute()

function followed(model: Model, outcome: ReturnType<typeof expected>) {
  if (outcome === 'rotates') {
    model.previous = model.current
    model.inGrace = true
  }
  if (outcome === 'retries') model.retries++
  if (outcome === 'rotates' || outcome === 'retries') model.current = model.issued++
  if (outcome === 'replay') {
    model.over = true
    model.replays++
  }
}

const command = (
  name: string,
  run: (model: Model, real: Real) => Promise<void>,
): fc.AsyncCommand<Model, Real> => ({
  check: () => true,
  run: async (model, real) => {
    await run(model, real)
    await mustBe(model, real)
  },
  toString: () => name,
})

const pick: fc.Arbitrary<Pick> = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Pick>('current') },
  { weight: 3, arbitrary: fc.constant<Pick>('previous') },
  { weight: 1, arbitrary: fc.nat(50) },
)

const presents = fc.record({ token: pick, stranger: fc.nat(19) }).map(({ token, stranger }) =>
  command(`present ${token}${stranger ? '' : ' by another app'}`, async (model, real) => {
    const place = placeOf(token, model)
    const own = stranger !== 0
    const outcome = expected(model, place, own)
    const answer = await present(real, place, own ? app : other)
    const isGood = outcome === 'rotates' || outcome === 'retries'
    expect('error' in answer).toBe(!isGood)
    if ('refreshToken' in answer) real.tokens.push(answer.refreshToken)
    followed(model, outcome)
  }),
)

let crashed = 0
const crashes = fc
  .record({ token: pick, query: fc.nat(7), last: fc.boolean() })
  .map(({ token, query, last }) =>
    command(`crash at query ${query} of ${token}`, async (model, real) => {
      const place = placeOf(token, model)
      const outcome = expected(model, place, true)
      const answer = await oauth.db
        .transaction()
        .execute(async (trx) => {
          const crashing = crashingAt(query, trx)
          const exchanged = await exchange(crashing, real.tokens[place] ?? '', app)
          // All was done, and only the commit is missing.
          if (last) await sql`select pg_terminate_backend(pg_backend_pid())`.execute(trx)
          return exchanged
        })
        .catch(() => undefined)
      if (!answer) {
        crashed++
        return
      }
      if ('refreshToken' in answer) real.tokens.push(answer.refreshToken)
      followed(model, outcome)
    }),
  )

const waits = fc.constant(
  command('half a minute passes', async (model, real) => {
    await letTimePass(real)
    model.inGrace = false
  }),
)

const revokes = fc.constant(
  command('its person takes the access away', async (model) => {
    const { account } = oauth.developer
    await oauth.db
      .transaction()
      .execute((trx) => endGrants(trx, { accountId: account.id, clientId: app.id }))
    model.over = true
  }),
)

/** Several at once: in whatever order they come, who presents two different tokens is found out. */
const together = fc.array(pick, { minLength: 2, maxLength: 5 }).map((tokens) =>
  command(`at once ${tokens.join(', ')}`, async (model, real) => {
    const places = tokens.map((token) => placeOf(token, model))
    const wasOver = model.over
    const answers = await Promise.all(places.map((place) => present(real, place, app)))
    const given = answers.flatMap((one) => ('refreshToken' in one ? [one.refreshToken] : []))
    real.tokens.push(...given)
    model.issued += given.length
    if (wasOver) return expect(given).toEqual([])
    const isSame = new Set(places).size === 1
    const first = expected(model, places[0] ?? 0, true)
    const noticed = !isSame || first === 'replay'
    if (noticed) {
      model.over = true
      model.replays++
    } else {
      expect(given).toHaveLength(places.length)
      if (first === 'rotates') model.previous = places[0]
      model.inGrace = true
    }
    const row = await oauth.db
      .selectFrom('authorizationGrant')
      .select('currentHash')
      .where('id', '=', real.grantId)
      .executeTakeFirstOrThrow()
    if (!noticed)
      model.current = real.tokens.findIndex((one) => hashSecret(one) === row.currentHash)
    model.retries = await oauth.db
      .selectFrom('auditEntry')
      .select('seq')
      .where('sessionId', '=', real.grantId)
      .where('action', '=', 'refresh-retried')
      .execute()
      .then((rows) => rows.length)
  }),
)

const oftenOr = (rare: fc.Arbitrary<fc.AsyncCommand<Model, Real>>[]) => [
  presents,
  presents,
  waits,
  ...rare,
]

async function holds(commands: Iterable<fc.AsyncCommand<Model, Real>>) {
  const { model, real } = await start()
  await fc.asyncModelRun(() => ({ model, real }), commands)
  await letTimePass(real)
  expect(await live(real)).toEqual(model.over ? [] : [model.current])
}

const check = (commands: fc.Arbitrary<fc.AsyncCommand<Model, Real>>[], numRuns: number) =>
  fc.assert(fc.asyncProperty(fc.commands(commands, { maxCommands: 25, size: 'max' }), holds), {
    numRuns,
    endOnFailure: true,
  })

test('however refreshes, lost answers, replays and revocations follow each other, at most one token lives and each replay is noticed', async () => {
  await check(oftenOr([revokes]), 60)
}, 60_000)

test('a crash at any query of an exchange leaves the family as it was', async () => {
  await check(oftenOr([crashes, crashes]), 30)
  expect(crashed).toBeGreaterThan(20)
}, 60_000)

test('of refreshes that come at the same moment at most one token lives, and two different tokens are noticed', async () => {
  await check(oftenOr([together, together]), 40)
}, 60_000)
