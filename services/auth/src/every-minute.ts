import { getLogger } from '@logtape/logtape'

const MINUTE = 60_000

/** Does something now and then. A failure is logged, and tried again a minute later. */
export function everyMinute(work: () => Promise<unknown>) {
  let working: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    working = working
      .then(work)
      .catch((error: unknown) => getLogger(['busker', 'auth']).warn('was not tended', { error }))
  }, MINUTE)
  return {
    async stop() {
      clearInterval(timer)
      await working
    },
  }
}
