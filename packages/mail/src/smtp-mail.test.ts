import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generate } from 'selfsigned'
import { type Mail, NotSent } from './mail.ts'
import { mailSuite } from './mail.suite.ts'
import { createSmtpMail } from './smtp-mail.ts'
import { startSmtpServer } from './smtp-server.fixture.ts'

const from = 'Busker <busker@music.example>'
const letter = { to: 'ada@music.example', subject: 'Hello', text: 'Hello', html: '<p>Hello</p>' }
const openAt = (url: string, patience?: number) => createSmtpMail(new URL(url), from, patience)
const failure = async (mail: Mail, change: Partial<typeof letter> = {}) => {
  const error: unknown = await mail
    .send({ ...letter, ...change })
    .catch((thrown: unknown) => thrown)
  if (!(error instanceof NotSent)) throw new Error(`The letter was not refused: ${String(error)}`)
  return error
}

let server: Awaited<ReturnType<typeof startSmtpServer>>
let mail: Mail
beforeAll(async () => {
  server = await startSmtpServer()
  mail = openAt(`smtp://localhost:${server.port}`)
})
afterAll(async () => {
  mail.close()
  await server.stop()
})

describe('mail by SMTP', () => {
  mailSuite(() => ({ mail, received: async () => server.received }))

  test('a recipient whom nobody knows is told as final, by codes and without the address', async () => {
    const error = await failure(mail, { to: 'nobody@music.example' })
    expect(error.message).toBe('The mail server refused this recipient (550 5.1.1).')
    expect(error.isFinal).toBe(true)
  })

  test('a full mailbox may be tried again', async () => {
    const error = await failure(mail, { to: 'full@music.example' })
    expect(error.message).toBe('The mail server refused this recipient (452 4.2.2).')
    expect(error.isFinal).toBe(false)
  })

  test('a letter that the server takes for bad is final, and the next one goes', async () => {
    const error = await failure(mail, { text: 'a virus' })
    expect([error.message, error.isFinal]).toEqual([
      'The mail server refused this letter (554 5.7.1).',
      true,
    ])
    await mail.send(letter)
  })

  test('a server that is down, silent, or gone in the middle rejects in bounded time, and may be tried again', async () => {
    const silent = Bun.listen({ hostname: '127.0.0.1', port: 0, socket: { data() {} } })
    const rude = Bun.listen({
      hostname: '127.0.0.1',
      port: 0,
      socket: {
        open: (socket) => void socket.write('220 hello\r\n'),
        data: (socket) => void socket.end(),
      },
    })
    const slow = Bun.listen({
      hostname: '127.0.0.1',
      port: 0,
      socket: { open: (socket) => void socket.write('220 hello\r\n'), data() {} },
    })
    for (const port of [1, silent.port, rude.port, slow.port]) {
      const away = openAt(`smtp://127.0.0.1:${port}`, 300)
      expect((await failure(away)).isFinal).toBe(false)
      away.close()
    }
    for (const listener of [silent, rude, slow]) listener.stop(true)
  })

  test('letters go again once the server is back', async () => {
    const first = await startSmtpServer()
    const kept = openAt(`smtp://127.0.0.1:${first.port}`, 1000)
    await kept.send(letter)
    await first.stop()
    expect((await failure(kept)).isFinal).toBe(false)
    const second = await startSmtpServer({}, first.port)
    await kept.send(letter)
    expect(second.received).toHaveLength(1)
    kept.close()
    await second.stop()
  })
})

describe('the password of a mail server', () => {
  const keeper = (asked: string[]) =>
    startSmtpServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth({ username, password }, _session, done) {
        asked.push(`${username}:${password}`)
        if (password === 'p@ss: word') done(null, { user: 'ada' })
        else done(Object.assign(new Error('no'), { responseCode: 535 }))
      },
    })

  test('is read from the URL; a wrong one may be mended and tried again', async () => {
    const asked: string[] = []
    const server = await keeper(asked)
    const at = (secret: string) =>
      openAt(`smtp://ada%40music:${encodeURIComponent(secret)}@127.0.0.1:${server.port}`)
    const [right, wrong] = [at('p@ss: word'), at('other')]
    await right.send(letter)
    expect(server.received).toHaveLength(1)
    expect(await failure(wrong)).toMatchObject({ isFinal: false })
    expect((await failure(wrong)).message).toContain('535')
    expect(asked[0]).toBe('ada@music:p@ss: word')
    right.close()
    wrong.close()
    await server.stop()
  })

  test('is not sent to a server without TLS, nor to one whose certificate nobody vouches for', async () => {
    const asked: string[] = []
    const plain = await keeper(asked)
    const selfSigned = await startSmtpServer({
      disabledCommands: [],
      onAuth: ({ password }, _session, done) => {
        asked.push(String(password))
        done(null, { user: 'ada' })
      },
    })
    for (const { port } of [plain, selfSigned]) {
      const mail = openAt(`smtp://ada:secret@localhost:${port}?tls=required`, 2000)
      expect((await failure(mail)).isFinal).toBe(false)
      mail.close()
    }
    expect(asked).toEqual([])
    await plain.stop()
    await selfSigned.stop()
  })
})

test('over TLS, from the start or by STARTTLS, a server with a good certificate gets the password and the letter', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'busker-mail-tls-'))
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] },
    ],
  })
  const ca = join(folder, 'ca.pem')
  await Bun.write(ca, cert)
  const secured: boolean[] = []
  for (const secure of [true, false]) {
    const server = await startSmtpServer({
      secure,
      cert,
      key,
      authOptional: false,
      disabledCommands: [],
      onAuth({ password }, session, done) {
        secured.push(session.secure && password === 'secret')
        done(null, { user: 'ada' })
      },
    })
    // Whom to trust is read once, when a process starts.
    const sending = Bun.spawn(
      [
        process.execPath,
        Bun.fileURLToPath(new URL('./send-one.fixture.ts', import.meta.url)),
        `${secure ? 'smtps' : 'smtp'}://ada:secret@localhost:${server.port}?tls=required`,
      ],
      { env: { ...process.env, NODE_EXTRA_CA_CERTS: ca }, stderr: 'inherit' },
    )
    expect(await sending.exited).toBe(0)
    expect(server.received).toHaveLength(1)
    await server.stop()
  }
  expect(secured).toEqual([true, true])
  await rm(folder, { recursive: true })
})
