import { getLogger } from '@logtape/logtape'
import { createClient, ErrorReply, MultiErrorReply } from '@redis/client'
import type { Requester } from '@upstash/redis'

type Command = unknown[]
type Reply = { result: unknown } | { error: string }

const SLOWEST_RECONNECT_MS = 2000

/**
 * What `@upstash/redis` asks of HTTPS, asked of one TCP connection. Redis must answer in RESP2, for
 * the client's parsers expect replies as they were before RESP3 gave them other shapes.
 */
export function createTcpRequester(url: string, patience: number) {
  const log = getLogger(['busker', 'redis'])
  let [away, closed, trouble] = [false, false, undefined as unknown]
  const open = () => {
    const opened = createClient({
      url,
      RESP: 2,
      disableClientInfo: true,
      // A command that waits for the connection longer than this is never sent.
      commandOptions: { timeout: patience },
      // Keeps the connection from looking idle to whatever lies between.
      pingInterval: patience / 2,
      socket: {
        connectTimeout: patience,
        reconnectStrategy: (tries) =>
          Math.min(50 * 2 ** tries, SLOWEST_RECONNECT_MS) * (0.5 + Math.random() / 2),
      },
    })
    opened.on('error', (error: unknown) => {
      if (!away) log.warn('Redis does not answer', { error })
      away = true
      trouble = error
    })
    opened.on('ready', () => {
      // The client connects all the same when it is destroyed while it does.
      if (closed) return opened.destroy()
      if (away) log.info('Redis answers again')
      away = false
      trouble = undefined
    })
    // It goes on trying by itself, and rejects only when it is closed before it got through.
    opened.connect().catch(() => {})
    return opened
  }
  let client = open()
  /**
   * A connection that said nothing for so long may have been forgotten by a firewall, and the client
   * would write to it for ever: its own time-out counts what it sends as a sign of life.
   */
  const renew = (silent: typeof client) => {
    if (silent !== client || !silent.isReady) return
    client = open()
    silent.destroy()
  }
  const patiently = async <T>(ask: (asked: typeof client) => Promise<T>) => {
    const asked = client
    return within(patience, ask(asked), () => renew(asked))
  }

  /** While there is no connection the reason is told, not that the command had to wait for it. */
  const notSent = (error: unknown) => {
    if (trouble && !(error instanceof ErrorReply))
      throw new Error('No connection', { cause: trouble })
    return answered(error)
  }
  const send = (command: Command) =>
    patiently((asked) => asked.sendCommand(command.map(String))).then(
      (result): Reply => ({ result }),
      notSent,
    )
  const sendTogether = async (commands: Command[]) => {
    const exec = (asked: typeof client) => {
      const multi = asked.multi()
      for (const command of commands) multi.addCommand(command.map(String))
      return multi.exec()
    }
    const replies = await patiently(exec).catch((error: unknown) => {
      if (error instanceof MultiErrorReply) return error.replies
      return notSent(error)
    })
    return Array.isArray(replies) ? replies.map(toReply) : replies
  }
  const request = async (path: string[] | undefined, body: unknown) => {
    if (!path?.length) return send(body as Command)
    // Sent in one go, so Redis sees them in this order, perhaps with others' in between.
    if (path[0] === 'pipeline') return Promise.all((body as Command[]).map(send))
    if (path[0] === 'multi-exec') return sendTogether(body as Command[])
    throw new Error(`Redis over TCP does not know ${path[0]}.`)
  }
  const requester: Requester = {
    request: <T>({ path, body }: { path?: string[]; body?: unknown }) =>
      request(path, body) as Promise<{ result?: T; error?: string }>,
  }
  return {
    requester,
    close: () => {
      closed = true
      if (client.isOpen) client.destroy()
    },
  }
}

const toReply = (reply: unknown): Reply =>
  reply instanceof ErrorReply ? { error: reply.message } : { result: reply }

/** What Redis refuses is an answer; that it cannot be asked is not. */
const answered = (error: unknown): Reply => {
  if (error instanceof ErrorReply) return { error: error.message }
  throw error
}

async function within<T>(ms: number, promise: Promise<T>, late: () => void): Promise<T> {
  const { promise: tooLate, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => {
    reject(new DOMException(`no answer in ${ms} ms`, 'TimeoutError'))
    late()
  }, ms)
  try {
    return await Promise.race([promise, tooLate])
  } finally {
    clearTimeout(timer)
  }
}
