import { type StorePlace, lineAbout, silentStores } from './stores.ts'

const LOOK_AGAIN_MS = 250
const TRIES = 40

/** Listens already and does not serve yet, or was cut off in between. */
const PASSING = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'ConnectionRefused',
  'ConnectionClosed',
  // PostgreSQL: starting up, shutting down, too many connections.
  '57P01',
  '57P03',
  '53300',
])

/**
 * Starts a service as soon as its stores are there, in whatever order all start: says once of each
 * store that it waits for it. Resolves to undefined when it was asked to stop meanwhile. Throws what
 * no waiting mends.
 */
export async function startPatiently<T>(
  stores: StorePlace[],
  start: () => Promise<T>,
  asked: { stop: boolean },
  say: (line: string) => void = console.error,
): Promise<T | undefined> {
  const said = new Set<string>()
  for (let tries = 1; !asked.stop;) {
    const silent = await silentStores(stores)
    for (const store of silent) {
      if (!said.has(store.variable)) say(lineAbout(store))
      said.add(store.variable)
    }
    if (!silent.length)
      try {
        return await start()
      } catch (error) {
        if (!isPassing(error) || tries++ >= TRIES) throw error
      }
    await Bun.sleep(LOOK_AGAIN_MS)
  }
  return undefined
}

function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && PASSING.has(String(error.code))) return true
  if ('httpStatus' in error && Number(error.httpStatus) >= 500) return true
  if (/^Mongo(ServerSelection|Network)/.test(error.name)) return true
  if (/LOADING|Connection terminated|socket connection was closed/.test(error.message)) return true
  return error.cause !== undefined && isPassing(error.cause)
}
