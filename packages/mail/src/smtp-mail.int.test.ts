import { afterAll, describe, expect, test } from 'bun:test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startMailServer } from '@busker/test-servers/mail'
import { outageSuite } from '@busker/test-servers/outages.suite'
import { generate } from 'selfsigned'
import { NotSent } from './mail.ts'
import { mailSuite } from './mail.suite.ts'
import { createSmtpMail } from './smtp-mail.ts'

const server = await startMailServer()
const from = 'Busker <busker@music.example>'
const letter = { to: 'ada@music.example', subject: 'Hello', text: 'Hello', html: '<p>Hello</p>' }
const at = (port: number, patience?: number) =>
  createSmtpMail(new URL(`smtp://127.0.0.1:${port}`), from, patience)
const mail = at(server.port)
afterAll(async () => {
  mail.close()
  await server.stop()
})
const failure = (to: string) => mail.send({ ...letter, to }).catch((error: unknown) => error)

describe(`mail by SMTP to aiosmtpd ${server.version}`, () => {
  mailSuite(() => ({ mail, received: () => server.received() }))

  test('a recipient whom nobody knows is final, a full mailbox is not', async () => {
    expect(await failure('nobody@music.example')).toMatchObject({
      isFinal: true,
      message: 'The mail server refused this recipient (550 5.1.1).',
    })
    expect(await failure('full@music.example')).toMatchObject({
      isFinal: false,
      message: 'The mail server refused this recipient (452 4.2.2).',
    })
  })

  test('a letter that is put off goes at the second try, once', async () => {
    const before = (await server.received()).length
    const to = `busy-${crypto.randomUUID()}@music.example`
    expect(await failure(to)).toMatchObject({ isFinal: false })
    await mail.send({ ...letter, to })
    expect(await server.received()).toHaveLength(before + 1)
  })

  outageSuite(`SMTP to aiosmtpd ${server.version}`, () => ({
    port: server.port,
    fate: server.fate,
    persists: true,
    deadline: 15_000,
    isTold: (error) => error instanceof NotSent && !error.isFinal,
    open(line) {
      const own = at(line.port, 1000)
      return {
        keep: (subject) => own.send({ ...letter, subject }),
        has: async (subject) =>
          (await server.received()).some((raw) => Buffer.from(raw).includes(subject)),
        close: () => own.close(),
      }
    },
  }))

  test('by STARTTLS and with its password a letter goes; with another it does not', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'busker-mail-tls-'))
    const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }], {
      algorithm: 'sha256',
      extensions: [
        { name: 'basicConstraints', cA: true },
        { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] },
      ],
    })
    const [certificate, keyFile] = [join(folder, 'ca.pem'), join(folder, 'key.pem')]
    await Bun.write(certificate, cert)
    await Bun.write(keyFile, key)
    const strict = await startMailServer(certificate, keyFile)
    const sends = async (password: string) => {
      const url = `smtp://ada%40music:${encodeURIComponent(password)}@localhost:${strict.port}`
      // Whom to trust is read once, when a process starts.
      const sending = Bun.spawn(
        [
          process.execPath,
          Bun.fileURLToPath(new URL('./send-one.fixture.ts', import.meta.url)),
          `${url}?tls=required`,
        ],
        { env: { ...process.env, NODE_EXTRA_CA_CERTS: certificate }, stderr: 'pipe' },
      )
      const said = await new Response(sending.stderr).text()
      return { code: await sending.exited, said }
    }
    expect((await sends('p@ss: word')).code).toBe(0)
    expect(await strict.received()).toHaveLength(1)
    const wrong = await sends('guessed')
    expect(wrong.code).not.toBe(0)
    expect(wrong.said).toContain('535')
    expect(await strict.received()).toHaveLength(1)
    await strict.stop()
    await rm(folder, { recursive: true })
  })
})
