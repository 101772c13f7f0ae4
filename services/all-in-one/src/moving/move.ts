import { startEmbeddedPostgres } from '@busker/embedded-postgres/start'
import { untilAskedToStop } from '@busker/http/serve'
import { explain } from '@busker/stores/explain'
import { StoreProblem } from '@busker/stores/problem'
import { findSecrets } from '../secrets.ts'
import { databases } from '../stack.ts'
import { UserError } from '../user-error.ts'
import { moveStores } from './move-stores.ts'
import { mustHaveSecrets, readTarget } from './target.ts'

export interface MoveOptions {
  from: string
  to?: string
}

const SHOWN = 5

/** `busker move`: takes a stopped installation to production stores. The data folder stays as it is. */
export async function move({ from, to }: MoveOptions) {
  const asked = untilAskedToStop()
  const target = await readTarget(to)
  const secrets = await findSecrets(from)
  if (!secrets) throw new UserError(`--from ${from}: no Busker was ever started there.`)
  mustHaveSecrets(target, secrets, from)
  // It locks the folder, so that nothing changes meanwhile.
  const postgres = await startEmbeddedPostgres({ dataFolder: from })
  try {
    const database = (name: string) => postgres.url(`busker_${name}`)
    for (const name of databases) await postgres.ensureDatabase(`busker_${name}`)
    const source = { folder: from, database, postgres: postgres.url('postgres') }
    const moved = moveStores(source, target, say).catch((error: unknown) => {
      if (error instanceof StoreProblem) throw new UserError(explain(error, target), 1)
      throw error
    })
    const missing = await Promise.race([moved, asked.then(() => undefined), postgres.lost])
    if (!missing) {
      say('\n  Stopped. The same command goes on where this one was.')
      process.exitCode = 1
    } else tell(missing)
  } finally {
    await postgres.stop()
  }
  process.exit()
}

function tell(missing: readonly string[]) {
  say('\n  All is moved. Start the services on the new stores; search fills itself.')
  if (!missing.length) return
  process.exitCode = 1
  say(`\n  ${missing.length} files of music are not on this machine, and were not moved:`)
  for (const path of missing.slice(0, SHOWN)) say(`    ${path}`)
  if (missing.length > SHOWN) say(`    … and ${missing.length - SHOWN} more`)
  say('  Once they are back, import their folder on the new stores.')
}

const say = (line: string) => process.stdout.write(`${line}\n`)
