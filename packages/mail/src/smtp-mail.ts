import { createTransport } from 'nodemailer'
import { type Mail, NotSent } from './mail.ts'
import { messageOf } from './message.ts'

/** Milliseconds for each step: to connect, to be greeted, to be answered. */
const PATIENCE_MS = 15_000

const isHere = (host: string) => ['localhost', '127.0.0.1', '[::1]'].includes(host)

/**
 * Letters by a mail server: `smtps://user:password@host` is TLS from the start (port 465), `smtp://…`
 * by STARTTLS (port 587), without which nothing is sent. On this machine, or with `?tls=no`, it is
 * plain; with `?tls=required` also this machine needs it. Connections are kept for the next letter.
 */
export function createSmtpMail(url: URL, from: string, patience = PATIENCE_MS): Mail {
  const transport = smtpTransport(url, patience)
  return {
    async send(letter) {
      const message = messageOf(letter, from)
      await transport.sendMail(message).catch((error: unknown) => {
        throw notSent(error)
      })
    },
    close: () => transport.close(),
  }
}

/** Resolves once the server greeted us, by TLS where that is asked, and took the password. */
export async function greetSmtp(url: URL, patience = PATIENCE_MS) {
  const transport = smtpTransport(url, patience)
  try {
    await transport.verify()
  } catch (error) {
    throw notSent(error)
  } finally {
    transport.close()
  }
}

function smtpTransport(url: URL, patience: number) {
  const secure = url.protocol === 'smtps:'
  const tls = url.searchParams.get('tls') ?? (isHere(url.hostname) ? 'no' : 'required')
  const user = decodeURIComponent(url.username)
  return createTransport({
    pool: true,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && tls === 'required',
    ignoreTLS: !secure && tls === 'no',
    ...(user ? { auth: { user, pass: decodeURIComponent(url.password) } } : {}),
    maxConnections: 2,
    // The caller tries again, later.
    maxRequeues: 1,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    dnsTimeout: patience,
  })
}

interface SmtpError {
  code?: unknown
  command?: unknown
  responseCode?: unknown
  response?: unknown
}

/** The driver's words for a password that is not taken, or missing, and for no TLS where it must be. */
const REFUSALS = new Set(['EAUTH', 'ENOAUTH', 'ETLS'])

/** What went wrong, by codes alone: the words of a mail server often repeat the address. */
function notSent(error: unknown) {
  const { code, command, responseCode, response }: SmtpError =
    typeof error === 'object' && error !== null ? error : {}
  const isRefusal = REFUSALS.has(String(code)) && !(Number(responseCode) < 500)
  if (typeof responseCode !== 'number')
    return new NotSent(
      `The mail server could not be used (${typeof code === 'string' ? code : 'unknown'}).`,
      false,
      isRefusal,
    )
  const status = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(String(response))?.[1]
  const said = [responseCode, ...(status ? [status] : [])].join(' ')
  const isOfRecipient = command === 'RCPT TO'
  const what = isOfRecipient ? 'this recipient' : command === 'DATA' ? 'this letter' : 'us'
  return new NotSent(
    `The mail server refused ${what} (${said}).`,
    responseCode >= 500 && what !== 'us',
    isRefusal,
  )
}
