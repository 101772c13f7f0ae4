import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endChild, startChild, untilPrinted } from './child.ts'

/** A server of ours that prints its port, and gives the JSON in the file `BENCH_BODY` to every request. */
export const standIns = {
  bareHono: Bun.fileURLToPath(new URL('./bare-hono.ts', import.meta.url)),
  middlewareStack: Bun.fileURLToPath(new URL('./middleware-stack.ts', import.meta.url)),
}

/** Starts one of the stand-ins. `token` is what it lets in; '' when it asks for none. */
export async function startStandIn(script: string, body: string) {
  const file = join(tmpdir(), `busker-bench-${crypto.randomUUID()}.json`)
  await Bun.write(file, body)
  const child = startChild([process.execPath, script], { BENCH_BODY: file })
  const [, token = '', port] = await untilPrinted(child, /(?:token (\S+)\n)?listens on (\d+)\n/)
  await rm(file)
  return { port: Number(port), pid: child.pid, token, stop: () => endChild(child) }
}
