import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

/** A mail server on a free port of loopback that keeps what it is given. It knows nobody called `nobody`. */
export async function startSmtpServer(options: SMTPServerOptions = {}, at = 0) {
  const received: Uint8Array[] = []
  const refusal = (responseCode: number, message: string) =>
    Object.assign(new Error(message), { responseCode })
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo({ address }, _session, done) {
      if (address.startsWith('nobody@')) done(refusal(550, `5.1.1 <${address}>: user unknown`))
      else if (address.startsWith('full@')) done(refusal(452, `4.2.2 <${address}>: mailbox full`))
      else done()
    },
    onData(stream, _session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const whole = Buffer.concat(parts)
        if (whole.includes('a virus')) return done(refusal(554, '5.7.1 looks bad'))
        received.push(whole)
        done()
      })
    },
    ...options,
  })
  await new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    port,
    received,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
