import { z } from 'zod'
import type { ServerOptions } from './options.ts'
import { askForOwnerLink } from './running-server.ts'

const link = z.object({ url: z.url() })

/** `busker owner-link`: what `start` prints, for a server that runs elsewhere or for long. */
export async function printOwnerLink(options: ServerOptions) {
  const { url } = link.parse(await askForOwnerLink(options))
  process.stdout.write(`${url}\n`)
  process.stderr.write('It signs the owner in, once and within a day. The one before is void.\n')
}
