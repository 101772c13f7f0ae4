import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { removeDataFolder } from '@busker/embedded-postgres/temporary'

const MAIN = join(import.meta.dir, '..', 'src', 'main.ts')
const WITHIN_MS = 55_000

export interface BuskerProcess {
  pid: number
  /** The address of the site. */
  url: string
  signInLink: string
  /** The one line of HTML. */
  snippet: string
  /** All that it has printed. */
  output(): string
  /** Ctrl-C; resolves to the exit code. */
  stop(): Promise<number>
  /** kill -9. */
  kill(): Promise<void>
}

/** Runs the `busker` command and reads along. */
export function run(...given: string[]) {
  const child = Bun.spawn([process.execPath, MAIN, ...given], {
    // A process group of its own, as a shell gives it.
    detached: true,
    stdout: 'pipe',
    stderr: 'pipe',
    env: { ...process.env, NO_COLOR: '1' },
  })
  let printed = ''
  const read = async (stream: ReadableStream<Uint8Array>) => {
    const decoder = new TextDecoder()
    for await (const part of stream) printed += decoder.decode(part, { stream: true })
  }
  const reading = Promise.all([read(child.stdout), read(child.stderr)])
  return {
    child,
    output: () => printed,
    /** Resolves to the first match of what it prints; rejects with all of it when it ends or waits too long. */
    async until(pattern: RegExp): Promise<RegExpExecArray> {
      for (let waited = 0; waited < WITHIN_MS; waited += 20) {
        const match = pattern.exec(printed)
        if (match) return match
        if (child.exitCode !== null) break
        await Bun.sleep(20)
      }
      throw new Error(`busker did not print ${pattern}:\n${printed}`)
    },
    /** The exit code, after everything was printed. */
    async ended() {
      await Promise.all([child.exited, reading])
      return child.exitCode ?? -1
    },
  }
}

/** Starts Busker on a free port, as a user would, and waits until it has imported and says how to embed. */
export async function startBusker(...options: string[]): Promise<BuskerProcess> {
  const busker = run('start', '--port', '0', ...options)
  const [, url = ''] = await busker.until(/Site +(\S+)\n/)
  const [, signInLink = ''] = await busker.until(/Sign in +(\S+)\n/)
  const [, snippet = ''] = await busker.until(/\n\s+(<script .*<\/busker-player>)\n/)
  return {
    pid: busker.child.pid,
    url,
    signInLink,
    snippet,
    output: busker.output,
    stop() {
      busker.child.kill('SIGINT')
      return busker.ended()
    },
    async kill() {
      busker.child.kill('SIGKILL')
      await busker.child.exited
    },
  }
}

/** A new folder for a test, and its removal with all that Busker kept for it. */
export async function temporaryFolder() {
  const path = await mkdtemp(join(tmpdir(), 'busker-test-'))
  return {
    path,
    async [Symbol.asyncDispose]() {
      await removeDataFolder(path)
      await rm(path, { recursive: true, force: true })
    },
  }
}

export const getJson = async (url: string) => (await fetch(url)).json()
