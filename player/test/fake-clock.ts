import type { Clock } from '../src/playback/clock.ts'

/** A clock that stands still until a test moves it; timers run in order on the way. */
export function createFakeClock() {
  let now = Date.UTC(2026, 0, 1)
  let timers: { at: number; task: () => void }[] = []
  const clock: Clock = {
    now: () => now,
    after(ms, task) {
      const timer = { at: now + ms, task }
      timers.push(timer)
      return () => void (timers = timers.filter((other) => other !== timer))
    },
  }
  return {
    clock,
    /** Lets `ms` pass in steps; promises settle after each. */
    pass: async (ms: number, step = 250) => {
      for (const end = now + ms; now < end;) {
        now = Math.min(end, now + step)
        const due = timers.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at)
        timers = timers.filter(({ at }) => at > now)
        for (const { task } of due) task()
        await settle()
      }
    },
  }
}

/** Lets everything that only waits for promises happen. */
export const settle = () => new Promise<void>((resolve) => setImmediate(resolve))
