import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from './start.ts'
import type { EmbeddedPostgres } from './start.ts'

/** An empty server for a test run: `stop` also deletes its data. */
export async function startTemporaryPostgres(): Promise<EmbeddedPostgres> {
  const dataFolder = await makeTemporaryFolder()
  try {
    const server = await startEmbeddedPostgres({ dataFolder })
    const stop = async () => {
      await server.stop()
      await removeDataFolder(dataFolder)
    }
    // Spread alone would keep the id of the process that was there first.
    return {
      ...server,
      stop,
      get pid() {
        return server.pid
      },
    }
  } catch (error) {
    await removeDataFolder(dataFolder)
    throw error
  }
}

/** A folder that the server's user can enter, also when root made it. */
export async function makeTemporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'busker-postgres-'))
  await chmod(folder, 0o755)
  return folder
}

/** Deletes a data folder whose server has stopped, and the database it may keep elsewhere. */
export async function removeDataFolder(dataFolder: string): Promise<void> {
  const elsewhere = await readFile(join(dataFolder, 'place'), 'utf8').catch(() => '')
  for (const folder of [elsewhere.trim(), dataFolder])
    if (folder) await rm(folder, { recursive: true, force: true })
}
