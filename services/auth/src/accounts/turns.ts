import { ApiError } from '@busker/http/errors'

const SECONDS = 2

/** 503: so much of this kind of work waits already that more would only make everybody wait. */
export class Busy extends ApiError {
  constructor() {
    super(503, 'BUSY', `Many people are signing in just now. Try again in ${SECONDS} seconds.`, {
      'Retry-After': String(SECONDS),
    })
  }
}

/** Lets `atOnce` tasks run at a time and `waiting` more wait for their turn, in order. Else throws Busy. */
export function createTurns(atOnce: number, waiting: number) {
  const queue: (() => void)[] = []
  let running = 0
  return async <T>(task: () => Promise<T>): Promise<T> => {
    if (running >= atOnce) {
      if (queue.length >= waiting) throw new Busy()
      // Whoever ends hands its turn over, so `running` stays as it is.
      await new Promise<void>((resolve) => queue.push(resolve))
    } else running++
    try {
      return await task()
    } finally {
      const next = queue.shift()
      if (next) next()
      else running--
    }
  }
}
