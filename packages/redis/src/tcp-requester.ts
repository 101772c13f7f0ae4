import { getLogger } from '@logtape/logtape'
import { createClient, ErrorReply, MultiErrorReply } from '@redis/client'
import type { Requester } from '@upstash/redis'

type Command = unknown[]
type Reply = { result: unknown } | { error: string }

const SLOWEST_RECONNECT_MS = 2000
const SILENCE_MS = 10_000

/**
 * What `@upstash/redis` asks of HTTPS, asked of one TCP connection. Redis must answer in RESP2, for
 * the client's parsers expect replies as they were before RESP3 gave them other shapes.
 */
export function createTcpRequester(url: string, patience: number) {
  const client = createClient({
    url,
    RESP: 2,
    disableClientInfo: true,
    // A command that waits for the connection longer than this is never sent.
    commandOptions: { timeout: patience },
    // With a ping now and then, silence means that the other side is gone.
    pingInterval: SILENCE_MS / 4,
    socket: {
      connectTimeout: patience,
      socketTimeout: SILENCE_MS,
      reconnectStrategy: (tries) =>
        Math.min(50 * 2 ** tries, SLOWEST_RECONNECT_MS) * (0.5 + Math.random() / 2),
    },
  })
  const log = getLogger(['busker', 'redis'])
  let away = false
  client.on('error', (error: unknown) => {
    if (!away) log.warn('Redis does not answer', { error })
    away = true
  })
  client.on('ready', () => {
    if (away) log.info('Redis answers again')
    away = false
  })
  // It goes on trying by itself, and rejects only when it is closed before it got through.
  client.connect().catch(() => {})

  const send = (command: Command) =>
    within(patience, client.sendCommand(command.map(String))).then(
      (result): Reply => ({ result }),
      answered,
    )
  const sendTogether = async (commands: Command[]) => {
    const multi = client.multi()
    for (const command of commands) multi.addCommand(command.map(String))
    const replies = await within(patience, multi.exec()).catch((error: unknown) => {
      if (error instanceof MultiErrorReply) return error.replies
      return answered(error)
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

async function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  const { promise: tooLate, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error(`Redis did not answer in ${ms} ms.`)), ms)
  try {
    return await Promise.race([promise, tooLate])
  } finally {
    clearTimeout(timer)
  }
}
