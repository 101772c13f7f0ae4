import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Fate, keep } from './keeper.ts'

export type MailServer = {
  port: number
  version: string
  fate: Fate
  /** The letters that it has taken, whole, in order. It keeps them over a SIGKILL. */
  received(): Promise<Uint8Array[]>
  stop(): Promise<void>
}

const home = join(
  process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
  'busker/test-servers/aiosmtpd',
)
const program = Bun.fileURLToPath(
  new URL('../../../infra/test-servers/aiosmtpd-server.py', import.meta.url),
)

/**
 * Starts the mail server that `infra/test-servers/install-aiosmtpd.sh` installed, on a free port of
 * 127.0.0.1. With a certificate and its key, as files, it wants STARTTLS, then the user `ada@music`
 * with `p@ss: word`. Throws when it is not installed.
 */
export async function startMailServer(...certificate: [] | [string, string]): Promise<MailServer> {
  const python = join(home, 'bin/python')
  if (!existsSync(python))
    throw new Error('No mail server: run infra/test-servers/install-aiosmtpd.sh first.')
  const letters = join(await mkdtemp(join(tmpdir(), 'busker-letters-')), 'new')
  await mkdir(letters)
  const { port, stop, fate } = await keep(
    'aiosmtpd',
    (place) => [python, program, String(place.port), letters, ...certificate],
    greets,
  )
  return {
    port,
    version: (await Bun.file(join(home, '.version')).text()).trim(),
    fate,
    async received() {
      const names = (await readdir(letters)).toSorted()
      return Promise.all(names.map((name) => Bun.file(join(letters, name)).bytes()))
    },
    async stop() {
      await stop()
      await rm(join(letters, '..'), { recursive: true })
    },
  }
}

async function greets(port: number) {
  const greeting = Promise.withResolvers<true | undefined>()
  const socket = await Bun.connect({
    hostname: '127.0.0.1',
    port,
    socket: {
      data: (_, said) => greeting.resolve(said.toString().startsWith('220') || undefined),
      close: () => greeting.resolve(undefined),
    },
  })
  const answer = await greeting.promise
  socket.end()
  return answer
}
