import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { endChild, startScript, untilPrinted } from './child.ts'
import { freePort } from './free-port.ts'

export const buskerCommand = Bun.fileURLToPath(
  new URL('../../../../services/all-in-one/src/main.ts', import.meta.url),
)

const secrets = z.object({ operatorKey: z.string() })
const token = z.object({ access_token: z.string() })
const importJob = z.object({
  id: z.string(),
  state: z.enum(['queued', 'running', 'done', 'failed']),
  files_done: z.number(),
  added: z.number(),
  problem_count: z.number(),
  failure: z.object({ message: z.string() }).nullable(),
})
const waiting = z.object({ tracks_left: z.number() })

const LOOK_MS = 20

export type Busker = Awaited<ReturnType<typeof startBusker>>

/** Starts the product as its users do, on a data folder, with a library that it imports at once. */
export async function startBusker(data: string, library: string) {
  const port = freePort()
  const child = startScript(
    buskerCommand,
    'start',
    `--data=${data}`,
    `--library=${library}`,
    '--host=127.0.0.1',
    // All load comes from one address.
    '--rate-limit=1000000000',
    `--port=${port}`,
  )
  const [, signInLink = ''] = await untilPrinted(child, /Sign in +(\S+)[\s\S]+Ctrl-C stops Busker/)
  const { operatorKey } = secrets.parse(
    JSON.parse(await readFile(join(data, 'secrets.json'), 'utf8')),
  )
  const ask = async (
    path: string,
    bearer: string,
    body?: unknown,
    method = body === undefined ? 'GET' : 'POST',
  ): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    const text = await response.text()
    return text && JSON.parse(text)
  }
  const { access_token } = token.parse(await ask('/auth/token', operatorKey, {}))
  return {
    port,
    pid: child.pid,
    token: access_token,
    /** Signs its owner in, once. */
    signInLink,
    ask: (path: string, body?: unknown, method?: 'PUT') => ask(path, access_token, body, method),
    stop: () => endChild(child, 'SIGINT'),
  }
}

/** Imports a folder and waits for the end of it. `onLook` is called now and then with the files done. */
export async function importInto(
  { ask }: Busker,
  folder: string,
  onLook: (filesDone: number) => Promise<void> = () => Promise.resolve(),
) {
  let job = importJob.parse(await ask('/v1/imports', { path: folder }))
  while (job.state === 'queued' || job.state === 'running') {
    await Bun.sleep(LOOK_MS)
    job = importJob.parse(await ask(`/v1/imports/${job.id}`))
    await onLook(job.files_done)
  }
  if (job.failure) throw new Error(job.failure.message)
  return job
}

/** Waits until nothing is measured in the background any more, which would count as load. */
export async function untilIdle({ ask }: Busker) {
  while (waiting.parse(await ask('/v1/imports/background')).tracks_left > 0) await Bun.sleep(200)
}
