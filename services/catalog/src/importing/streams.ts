/** Works on some items at once and yields what came of them, in the order of the items. */
export async function* atOnce<T, R>(
  width: number,
  items: AsyncIterable<T> | Iterable<T>,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R, void> {
  const running: Promise<R>[] = []
  try {
    for await (const item of items) {
      const promise = work(item)
      // Whoever waits for it hears of a failure; until then it must not end the process.
      promise.catch(() => undefined)
      running.push(promise)
      if (running.length >= width) yield await running.shift()!
    }
    while (running.length) yield await running.shift()!
  } finally {
    await Promise.allSettled(running)
  }
}

/** Groups of at most `most` items; a group waits at most `ms` for its next item. */
export async function* inBatches<T>(
  most: number,
  ms: number,
  items: AsyncGenerator<T, void>,
): AsyncGenerator<T[], void> {
  let batch: T[] = []
  let next = items.next()
  next.catch(() => undefined)
  const take = () => {
    const full = batch
    batch = []
    return full
  }
  try {
    let due = 0
    for (;;) {
      const result = await (batch.length ? before(due - performance.now(), next) : next)
      if (!result) {
        yield take()
        continue
      }
      if (result.done) break
      if (!batch.length) due = performance.now() + ms
      batch.push(result.value)
      next = items.next()
      next.catch(() => undefined)
      if (batch.length >= most) yield take()
    }
    if (batch.length) yield take()
  } finally {
    await items.return()
  }
}

async function before<T>(ms: number, promise: Promise<T>): Promise<T | undefined> {
  const { promise: late, resolve } = Promise.withResolvers<undefined>()
  const timer = setTimeout(() => resolve(undefined), Math.max(0, ms))
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
