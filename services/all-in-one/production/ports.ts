import { writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const known = z.record(z.string(), z.number())

/** Ports of 127.0.0.1 by name: free ones at first, the same ones whenever the folder is used again. */
export async function openPorts(folder: string) {
  const path = join(folder, 'ports.json')
  const text = await readFile(path, 'utf8').catch(() => '{}')
  const ports = known.parse(JSON.parse(text))
  const taken = () => new Set(Object.values(ports))
  return {
    of(name: string) {
      for (let port = ports[name]; port === undefined;) {
        const free = freePort()
        if (!taken().has(free)) port = ports[name] = free
      }
      // At once: several servers ask at the same time, and writes in turn would mix.
      writeFileSync(path, JSON.stringify(ports))
      return ports[name]!
    },
  }
}

function freePort() {
  const listener = Bun.listen({ hostname: '127.0.0.1', port: 0, socket: { data() {} } })
  const { port } = listener
  listener.stop(true)
  return port
}
