import { createClient, ErrorReply } from '@redis/client'

const token = 'for/tests+only='

/**
 * Serves the part of Upstash's REST API that our adapters use, in front of a Redis: one command,
 * a pipeline, a transaction; a bearer token; base64 when it is asked for.
 * `url` has the token as its password.
 * https://upstash.com/docs/redis/features/restapi
 */
export async function startUpstash(redisUrl: string) {
  const client = createClient({ url: redisUrl, RESP: 2, disableOfflineQueue: true })
  client.on('error', () => {})
  await client.connect()
  const run = (command: unknown[]) =>
    client.sendCommand<unknown>(command.map(String)).then(
      (result) => ({ result }),
      (error: unknown) => {
        if (error instanceof ErrorReply) return { error: error.message }
        throw error
      },
    )
  const runTogether = async (commands: unknown[][]) => {
    const [, ...replies] = await Promise.all([['MULTI'], ...commands, ['EXEC']].map(run))
    const last = replies.at(-1)!
    if (!('result' in last)) return last
    return (last.result as unknown[]).map((reply) =>
      reply instanceof ErrorReply ? { error: reply.message } : { result: reply },
    )
  }
  const server = Bun.serve({
    hostname: '127.0.0.1',
    port: 0,
    // As the proxy in front of theirs says it.
    error: () => new Response('upstream connect error', { status: 503 }),
    async fetch(request) {
      if (request.headers.get('authorization') !== `Bearer ${token}`)
        return Response.json({ error: 'Unauthorized' }, { status: 401 })
      const body = (await request.json()) as never
      const { pathname } = new URL(request.url)
      const reply =
        pathname === '/multi-exec'
          ? await runTogether(body)
          : pathname === '/pipeline'
            ? await Promise.all((body as unknown[][]).map(run))
            : await run(body)
      const encoding = request.headers.get('upstash-encoding')
      const status = 'error' in reply ? 400 : 200
      return Response.json(encoding === 'base64' ? encoded(reply) : reply, { status })
    },
  })
  return {
    port: server.port!,
    url: `http://:${encodeURIComponent(token)}@127.0.0.1:${server.port}`,
    async stop() {
      await server.stop(true)
      client.destroy()
    },
  }
}

type Answer = { result: unknown } | { error: string }

const encoded = (reply: Answer | Answer[]): unknown => {
  if (Array.isArray(reply)) return reply.map(encoded)
  return 'error' in reply ? reply : { result: base64(reply.result) }
}

const base64 = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(base64)
  if (typeof value !== 'string' || value === 'OK') return value
  return Buffer.from(value).toString('base64')
}
