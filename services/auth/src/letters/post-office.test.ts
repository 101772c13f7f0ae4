import { afterAll, beforeAll, beforeEach, expect, test } from 'bun:test'
import { newId } from '@busker/contracts/ids'
import { type Letter, type Mail, NotSent } from '@busker/mail/mail'
import { connect } from '@busker/postgres/connect'
import { configure, reset } from '@logtape/logtape'
import { type Kysely, sql } from 'kysely'
import { type TestAuth, linkIn, startTestAuth } from '../auth.fixture.ts'
import { createAccountsRepository } from '../accounts/accounts.repository.ts'
import { createCodes } from '../accounts/codes.ts'
import type { AuthDatabase, LetterKind } from '../database.ts'
import { createSettings } from '../settings/settings.ts'
import { createLetters } from './letters.ts'
import { startPostOffice } from './post-office.ts'
import { createLetterWriter } from './write-letter.ts'

const own = 'https://music.example'
let auth: TestAuth
let db: Kysely<AuthDatabase>
let accountId: string
beforeAll(async () => {
  auth = await startTestAuth()
  // From now on the only post offices are those of the tests.
  await auth.stop()
  db = connect<AuthDatabase>(auth.database)
  const ada = { username: null, email: 'ada@music.example', passwordHash: null } as const
  const named = { ...ada, role: 'listener', registeredName: 'Ada' } as const
  const accounts = createAccountsRepository(db)
  accountId = (await db.transaction().execute((trx) => accounts.create(named, trx))).id
})
beforeEach(() => db.deleteFrom('letter').execute())
afterAll(() => db.destroy())

const letters = createLetters(() => {})
const write = () =>
  createLetterWriter({
    db,
    accounts: createAccountsRepository(db),
    codes: createCodes(db),
    settings: createSettings(db),
    own,
  })
const left = () => db.selectFrom('letter').selectAll().orderBy('seq').execute()
/** A mail that keeps what it sends, after it did what a test wants of it. */
const keeping = (before: (letter: Letter) => Promise<void> = async () => {}) => {
  const sent: Letter[] = []
  let closed = false
  const mail: Mail = {
    async send(letter) {
      if (closed) throw new Error('The mail is closed.')
      await before(letter)
      sent.push(letter)
    },
    close: () => {
      closed = true
    },
  }
  return { mail, sent }
}
const untilNone = async () => {
  while ((await left()).length) await Bun.sleep(5)
}
/** What one post office sends of what is there. */
async function sentNow() {
  const { mail, sent } = keeping()
  const office = startPostOffice(db, write(), mail)
  await untilNone()
  await office.stop()
  return sent
}

const asked: [kind: LetterKind, path: RegExp][] = [
  ['reset', /^\/reset\/finish\?code=[\w-]{43}$/],
  ['password-changed', /^\/reset$/],
  ['email-changed', /^\/account\/email\/undo\?code=[\w-]{43}$/],
  ['email-restored', /^\/sign-in$/],
  ['passkey-added', /^\/reset$/],
  ['passkey-removed', /^\/reset$/],
  ['account-removed', /^\/erasure\/\w{22}$/],
]

test('each letter names the site, links to it on a line of its own, and says what to do if it was not you', async () => {
  for (const [kind, path] of asked) {
    await letters.ask(db, { kind, email: 'ada@music.example', accountId })
    const [letter] = await sentNow()
    const link = letter && linkIn(letter)
    expect(letter?.to).toBe('ada@music.example')
    expect(letter?.subject).toContain('music.example')
    expect(link?.slice(own.length)).toMatch(path)
    expect(letter?.html).toContain(`href="${link}"`)
    expect(letter?.text).toMatch(/not you|did not ask|was not/)
  }
})

test('a link in a letter says how long it works, and works', async () => {
  await letters.ask(db, { kind: 'reset', email: 'ada@music.example' })
  const [letter] = await sentNow()
  expect(letter?.text).toContain('The link works once, within an hour.')
  const code = new URL(linkIn(letter!)!).searchParams.get('code') ?? ''
  expect(await createCodes(db).find('reset', code)).toMatchObject({ accountId })
})

test('a reset for an address without an account is the same insert, and no letter', async () => {
  await letters.ask(db, { kind: 'reset', email: 'nobody@music.example' })
  await letters.ask(db, { kind: 'reset', email: 'ada@music.example' })
  const [unknown, known] = await left()
  expect({ ...unknown, seq: '', email: '', nextAt: 0, createdAt: 0 }).toEqual({
    ...known,
    seq: '',
    email: '',
    nextAt: 0,
    createdAt: 0,
  } as never)
  expect((await sentNow()).map(({ to }) => to)).toEqual(['ada@music.example'])
})

test('who registers with an address that has an account is told so by letter, and nobody else learns it', async () => {
  await createSettings(db).change({ registration: 'open' })
  await letters.ask(db, { kind: 'register', email: 'ada@music.example' })
  await letters.ask(db, { kind: 'register', email: 'new@music.example' })
  const sent = await sentNow()
  const to = (email: string) => sent.find((letter) => letter.to === email)
  expect(to('ada@music.example')?.text).toContain('You have one already')
  expect(linkIn(to('ada@music.example')!)).toBe(`${own}/reset`)
  expect(linkIn(to('new@music.example')!)).toStartWith(`${own}/register/finish?code=`)
})

test('while registration is closed, or by invitation, no letter to register goes out without one', async () => {
  for (const registration of ['closed', 'invitation'] as const) {
    await createSettings(db).change({ registration })
    await letters.ask(db, { kind: 'register', email: 'late@music.example' })
    expect(await sentNow()).toEqual([])
  }
})

test('an invitation gets its code when its letter is written; one that is over sends none', async () => {
  const invitation = {
    role: 'artist',
    createdBy: accountId,
    email: 'guest@music.example',
    artistIds: [],
  } as const
  const [good, over] = [newId(), newId()]
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
  for (const [id, days] of [
    [good, 7],
    [over, -1],
  ] as const) {
    const row = { ...invitation, id, codeHash: `none of ${id}`, expiresAt: inDays(days) }
    await db
      .insertInto('invitation')
      .values({ ...row, artistIds: [] })
      .execute()
    await letters.ask(db, { kind: 'invitation', email: row.email, invitationId: id })
  }
  const sent = await sentNow()
  expect(sent).toHaveLength(1)
  expect(sent[0]?.text).toContain('within 7 days')
  const code = new URL(linkIn(sent[0]!)!).searchParams.get('code') ?? ''
  expect(await createCodes(db).find('invited', code)).toMatchObject({
    invitationId: good,
    email: 'guest@music.example',
  })
})

test('a new address is confirmed by letter, unless it has an account', async () => {
  await letters.ask(db, { kind: 'change-email', email: 'ada-new@music.example', accountId })
  await letters.ask(db, { kind: 'change-email', email: 'ada@music.example', accountId })
  await letters.ask(db, { kind: 'change-email', email: 'x@music.example', accountId: 'nobody' })
  const sent = await sentNow()
  expect(
    Object.fromEntries(sent.map((letter) => [letter.to, new URL(linkIn(letter)!).pathname])),
  ).toEqual({
    'ada-new@music.example': '/account/email/finish',
    'ada@music.example': '/sign-in',
  })
})

test('several replicas send each letter once', async () => {
  for (let i = 0; i < 40; i++)
    await letters.ask(db, { kind: 'passkey-added', email: `fan-${i}@music.example` })
  const posts = Array.from({ length: 4 }, () => keeping(() => Bun.sleep(5)))
  const offices = posts.map(({ mail }) => startPostOffice(db, write(), mail))
  await untilNone()
  await Promise.all(offices.map((office) => office.stop()))
  const all = posts.flatMap(({ sent }) => sent.map(({ to }) => to))
  expect(all).toHaveLength(40)
  expect(new Set(all).size).toBe(40)
})

test('a letter that a mail server cannot take now waits a minute, then twice as long each time, and is not lost', async () => {
  await letters.ask(db, { kind: 'password-changed', email: 'ada@music.example', accountId })
  const waits: number[] = []
  for (let attempt = 1; attempt <= 12; attempt++) {
    const failed = Promise.withResolvers<void>()
    const { mail } = keeping(async () => {
      setTimeout(failed.resolve)
      throw new NotSent('The mail server could not be used (ECONNECTION).', false)
    })
    const office = startPostOffice(db, write(), mail)
    await failed.promise
    await office.stop()
    const [letter] = await left()
    expect(letter?.attempts).toBe(attempt)
    waits.push(Math.round((letter!.nextAt.getTime() - Date.now()) / 60_000))
    await db
      .updateTable('letter')
      .set({ nextAt: sql`now()` })
      .execute()
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360, 360])
  expect(await sentNow()).toHaveLength(1)
})

test('after two days a letter is given up, and one that is refused for good at once; the log has no address', async () => {
  const lines: string[] = []
  await configure({
    sinks: { out: (record) => lines.push(JSON.stringify(record)) },
    loggers: [
      { category: 'busker', sinks: ['out'], lowestLevel: 'debug' },
      { category: ['logtape', 'meta'], sinks: ['out'], lowestLevel: 'error' },
    ],
    reset: true,
  })
  await letters.ask(db, { kind: 'reset', email: 'ada@music.example' })
  await db
    .updateTable('letter')
    .set({ createdAt: sql`now() - interval '49 hours'`, attempts: 16 })
    .execute()
  await letters.ask(db, { kind: 'password-changed', email: 'gone@music.example' })
  const { mail } = keeping(async ({ to, text }) => {
    if (to === 'gone@music.example')
      throw new NotSent('The mail server refused this recipient (550 5.1.1).', true)
    throw new Error(`${to} cannot be reached with ${text}`)
  })
  const office = startPostOffice(db, write(), mail)
  await untilNone()
  await office.stop()
  await reset()
  expect(lines.filter((line) => line.includes('a letter was given up'))).toHaveLength(2)
  expect(lines.join()).toContain('550 5.1.1')
  expect(lines.join()).not.toContain('@music.example')
  expect(lines.join()).not.toContain('code=')
})

test('a post office that is stopped waits for the letters on their way, and takes no more', async () => {
  for (let i = 0; i < 10; i++)
    await letters.ask(db, { kind: 'passkey-added', email: `fan-${i}@music.example` })
  const begun = Promise.withResolvers<void>()
  const { mail, sent } = keeping(async () => {
    begun.resolve()
    await Bun.sleep(50)
  })
  const office = startPostOffice(db, write(), mail)
  await begun.promise
  await office.stop()
  expect(sent.length).toBeGreaterThan(0)
  expect(sent.length + (await left()).length).toBe(10)
})
