/** Output that nobody reads. */
export const silent = { isTTY: false, write: () => true } as unknown as NodeJS.WriteStream

const PATIENCE_MS = 30_000

/** Looks until it is as wanted; rejects with what it saw last. */
export async function until<T>(
  look: () => Promise<T>,
  wanted: (seen: T) => boolean,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  const deadline = Date.now() + patienceMs
  for (;;) {
    const seen = await look().catch((error: unknown) => error)
    if (!(seen instanceof Error) && wanted(seen as T)) return seen as T
    if (Date.now() > deadline)
      throw new Error(`It never came to it: ${seen instanceof Error ? seen : JSON.stringify(seen)}`)
    await Bun.sleep(50)
  }
}
