import { join } from 'node:path'
import type { ServiceName } from '@busker/contracts/services'

const WITHIN_MS = 30_000

/** Runs one service from its own main, on a port of its own, as a container would. */
export async function startServiceProcess(
  service: ServiceName | 'gateway',
  environment: Record<string, string>,
) {
  const main = join(import.meta.dir, '..', '..', service, 'src', 'main.ts')
  const child = Bun.spawn([process.execPath, main], {
    env: { PATH: process.env.PATH, PORT: '0', ...environment },
    stdout: 'ignore',
    stderr: 'pipe',
  })
  let printed = ''
  const decoder = new TextDecoder()
  const reading = (async () => {
    for await (const part of child.stderr) printed += decoder.decode(part, { stream: true })
  })()
  for (let waited = 0; waited < WITHIN_MS && child.exitCode === null; waited += 20) {
    const port = /listening on \S+:(\d+)/.exec(printed)?.[1]
    if (port)
      return {
        address: `http://127.0.0.1:${port}`,
        /** Ends it without warning. */
        async kill() {
          child.kill('SIGKILL')
          await Promise.all([child.exited, reading])
        },
        async stop() {
          child.kill('SIGTERM')
          await Promise.all([child.exited, reading])
          return child.exitCode
        },
      }
    await Bun.sleep(20)
  }
  throw new Error(`${service} did not start:\n${printed}`)
}
