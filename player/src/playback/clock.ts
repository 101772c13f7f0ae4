/** Time as the engine sees it, so that tests can bring their own. */
export type Clock = {
  /** Milliseconds since 1970. */
  now(): number
  /** Runs `task` after `ms`; the answer cancels it. */
  after(ms: number, task: () => void): () => void
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, task) {
    const timer = setTimeout(task, ms)
    return () => clearTimeout(timer)
  },
}
