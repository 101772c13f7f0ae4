import { openDataFolder } from './data-folder.ts'
import type { ServerOptions } from './options.ts'
import { findSecrets } from './secrets.ts'
import { asOperator } from './server.ts'
import { UserError } from './user-error.ts'

/** The running Busker that the options name, as its operator. */
export async function reachRunningServer({ data, url, operatorKey }: ServerOptions) {
  const origin = url ?? (await openDataFolder(data).running())?.url
  if (!origin)
    throw new UserError(
      `No Busker runs on ${data}. Start one with \`busker start\`, or name one with --url.`,
      1,
    )
  const key = operatorKey ?? (await findSecrets(data))?.operatorKey
  if (!key) throw new UserError(`${data} holds no operator key. Name one with --operator-key.`, 1)
  try {
    return await asOperator((request) => fetch(request), origin, key)
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError(`Nothing answers at ${origin}. Is Busker running?`, 1)
  }
}
