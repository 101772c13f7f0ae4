import { afterAll, expect, test } from 'bun:test'
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { startMailServer } from '@busker/test-servers/mail'
import { compareTwins, failure } from '@busker/test-servers/twins'
import fc from 'fast-check'
import PostalMime from 'postal-mime'
import type { Mail } from './mail.ts'
import { openMail } from './open.ts'

const server = await startMailServer()
const folder = await mkdtemp(join(tmpdir(), 'busker-twins-'))
afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true })
})

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 50 }),
  fc
    .array(
      fc.constantFrom('.', '..', 'From ada', '', '\r\n', '\n', '\r', '=20', 'ä', 'x'.repeat(1200)),
    )
    .map((all) => all.join('\n')),
)
const letter = fc.record({
  to: fc.oneof(
    fc.constantFrom('ada@music.example', 'ADA@music.example', "o'hara+tag@music.example"),
    fc.constantFrom(
      'björk@music.example',
      'ada@müsik.example',
      '音@音楽.example',
      'ada@[127.0.0.1]',
    ),
    fc.constantFrom('', 'ada', 'a@b@c', 'ada@music.example\nBcc: eve@evil.example', 'a, b@c'),
    fc.emailAddress(),
  ),
  subject: fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 100 }),
    fc.constantFrom('', ' ', '=?utf-8?q?x?=', 'x'.repeat(1200), 'two\nlines', '\0'),
  ),
  text,
  html: text,
})

/** What a letter says, without what is of its way and its time. */
async function said(raw: Uint8Array) {
  const { from, to, cc, bcc, subject, text, html, attachments, headers } =
    await PostalMime.parse(raw)
  const names = headers.map(({ key }) => key).filter((key) => key !== 'received')
  return { from, to, cc, bcc, subject, text, html, attachments, names: names.toSorted() }
}

test(`whatever is written to whomever, the same letters arrive in a folder and by SMTP at aiosmtpd ${server.version}`, async () => {
  const { watch, same, neverCalled } = compareTwins<Mail>()
  const from = 'Busker <busker@music.example>'
  const inFolder = async () =>
    Promise.all((await readdir(folder)).toSorted().map((name) => readFile(join(folder, name))))
  const posts = {
    folder: { url: pathToFileURL(folder).href, received: inFolder },
    SMTP: { url: `smtp://127.0.0.1:${server.port}`, received: () => server.received() },
  }
  let arrived = 0
  await fc.assert(
    fc.asyncProperty(fc.array(letter, { maxLength: 6, size: 'max' }), async (letters) => {
      const came = await same(posts, async ({ url, received }) => {
        const before = (await received()).length
        const mail = watch(openMail(url, { from }))
        const answers: string[] = []
        for (const one of letters) answers.push(await failure(mail.send(one)))
        mail.close()
        const came = (await received()).slice(before)
        return { answers, letters: await Promise.all(came.map(said)) }
      })
      arrived += came.letters.length
    }),
    { numRuns: 50 },
  )
  expect(arrived).toBeGreaterThan(0)
  expect(neverCalled()).toEqual([])
})
