import { openDataFolder } from './data-folder.ts'
import type { ServerOptions } from './options.ts'
import { findSecrets } from './secrets.ts'
import { asOperator, askWith } from './server.ts'
import { UserError } from './user-error.ts'

const overNetwork = (request: Request) => fetch(request)

/** The running Busker that the options name, as its operator. */
export async function reachRunningServer(options: ServerOptions) {
  const { origin, key } = await findRunningServer(options)
  return orSilent(origin, asOperator(overNetwork, origin, key))
}

/** Makes a new one-time link for the owner of that server. */
export async function askForOwnerLink(options: ServerOptions) {
  const { origin, key } = await findRunningServer(options)
  return orSilent(origin, askWith(overNetwork, origin, key)('/auth/owner-link', { method: 'POST' }))
}

async function findRunningServer({ data, url, operatorKey }: ServerOptions) {
  const origin = url ?? (await openDataFolder(data).running())?.url
  if (!origin)
    throw new UserError(
      `No Busker runs on ${data}. Start one with \`busker start\`, or name one with --url.`,
      1,
    )
  const key = operatorKey ?? (await findSecrets(data))?.operatorKey
  if (!key) throw new UserError(`${data} holds no operator key. Name one with --operator-key.`, 1)
  return { origin, key }
}

async function orSilent<T>(origin: string, asked: Promise<T>): Promise<T> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError(`Nothing answers at ${origin}. Is Busker running?`, 1)
  }
}
