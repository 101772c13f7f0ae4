/** Waits for something, but not after an abort. Rejects with the reason of the abort. */
export const orAbort = <T>(waited: T | PromiseLike<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason)
    if (signal.aborted) return abort()
    signal.addEventListener('abort', abort, { once: true })
    Promise.resolve(waited)
      .finally(() => signal.removeEventListener('abort', abort))
      .then(resolve, reject)
  })

/** Resolves after `ms`; rejects at once with the reason of an abort. */
export async function delay(ms: number, signal: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms)
  })
  await orAbort(over, signal).finally(() => clearTimeout(timer))
}
