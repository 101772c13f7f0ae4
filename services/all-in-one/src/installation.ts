import type { OnLetter } from '@busker/auth/start'
import { snippetOf } from '@busker/gateway/snippet'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@busker/embedded-postgres/start'
import type { App } from '@busker/http/reach'
import { type Running, serve } from '@busker/http/serve'
import { getLogger } from '@logtape/logtape'
import { z } from 'zod'
import type { StartOptions } from './options.ts'
import { getSecrets } from './secrets.ts'
import { asOperator } from './server.ts'
import { type Environment, databases, embeddedEnvironment, startStack } from './stack.ts'
import { UserError } from './user-error.ts'

const link = z.object({ url: z.url() })
const embedSettings = z.object({ embeds: z.enum(['open', 'keys']) })
const playlists = z.object({
  items: z.array(z.object({ id: z.string(), tracks: z.object({ total: z.int() }) })),
})

const PLAYLIST_WITHIN_MS = 5000
const LOOK_MS = 50

const databaseName = (service: string) => `busker_${service}`

/**
 * The embedded default: PostgreSQL as a child, every service in this process, one data folder.
 * Undefined when it was `asked` to stop before the services were started; then nothing runs.
 */
export async function startInstallation(
  { data, host, port, publicUrl, proxies, rateLimit, mail, mailFrom }: StartOptions,
  asked: Promise<void>,
  onLetter: OnLetter,
) {
  const stopping = new AbortController()
  void asked.then(() => stopping.abort())
  // The port is taken first: the services print it in the addresses that they give out.
  const gate = Promise.withResolvers<App>()
  let open: App | undefined
  const running = listen(
    { fetch: async (request, env) => (open ?? (await gate.promise)).fetch(request, env) },
    { port, hostname: host },
  )
  const url = publicUrl ?? `http://localhost:${running.url.port}`
  const secrets = await getSecrets(data)
  const postgres = await startEmbeddedPostgres({
    dataFolder: data,
    log: (line) => getLogger(['busker', 'postgres']).warn(line),
    signal: stopping.signal,
  }).catch(unlessAborted(stopping.signal))
  if (!postgres) return undefined
  const environment = {
    ...embeddedEnvironment(data, url, (name) => postgres.url(databaseName(name)), secrets),
    PROXIES: String(proxies),
    RATE_LIMIT: String(rateLimit),
    ...(mail ? { MAIL_URL: mail } : {}),
    ...(mailFrom ? { MAIL_FROM: mailFrom } : {}),
  }
  const stack = await startServices(postgres, environment, onLetter, stopping.signal).catch(
    async (error: unknown) => {
      await postgres.stop()
      return unlessAborted(stopping.signal)(error)
    },
  )
  if (!stack) return undefined
  open = stack.app
  gate.resolve(stack.app)

  const local = async (request: Request) => stack.app.fetch(request)
  return {
    url,
    /** Rejects when PostgreSQL has ended and cannot be started again. */
    lost: postgres.lost,
    asOperator: () => asOperator(local, url, secrets.operatorKey),
    async signInLink() {
      const answer = await stack.inside('auth')('http://auth/internal/one-time-links', {
        method: 'POST',
      })
      return link.parse(await answer.json()).url
    },
    /** Whether any page may play, or only those with an embed key. */
    async embeds() {
      const answer = await stack.inside('auth')('http://auth/internal/embed-settings')
      return embedSettings.parse(await answer.json()).embeds
    },
    /** One line of HTML that plays the newest playlist on any page; undefined when there is none. */
    async embedSnippet() {
      let empty: string | undefined
      // The playlist and its tracks follow the import by an event, a moment later.
      for (let waited = 0; waited < PLAYLIST_WITHIN_MS; waited += LOOK_MS) {
        const answer = await local(new Request(`${url}/v1/library/playlists?limit=1`))
        const [newest] = playlists.safeParse(await answer.json()).data?.items ?? []
        const snippet = newest && snippetOf(url, { type: 'playlist', id: newest.id })
        if (newest?.tracks.total) return snippet
        empty = snippet
        await Bun.sleep(LOOK_MS)
      }
      return empty
    },
    async stop() {
      await running.stop()
      await stack.stop()
      await postgres.stop()
    },
  }
}

const unlessAborted = (signal: AbortSignal) => (error: unknown) => {
  if (!signal.aborted) throw error
  return undefined
}

async function startServices(
  postgres: EmbeddedPostgres,
  environment: Environment,
  onLetter: OnLetter,
  signal: AbortSignal,
) {
  await Promise.all(databases.map((name) => postgres.ensureDatabase(databaseName(name))))
  signal.throwIfAborted()
  return startStack(environment, { onLetter })
}

function listen(...how: Parameters<typeof serve>): Running {
  try {
    return serve(...how)
  } catch (error) {
    const { port, hostname } = how[1]
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      throw new UserError(
        `--port ${port}: something else listens there. Choose another port, or stop it.`,
      )
    throw new UserError(
      `--host ${hostname} --port ${port}: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}
