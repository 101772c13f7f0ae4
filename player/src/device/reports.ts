import { retryDelay } from '../playback/backoff.ts'
import type { Clock } from '../playback/clock.ts'
import { type DeviceState, isKnown } from './state.ts'

/** Changes that come together are told together. */
const GATHER_MS = 150
/** A listener who drags a slider is not told of at every step. */
const APART_MS = 500

/** Tells a state; `'retry'` when the server may take it later. */
export type SendState = (state: DeviceState) => Promise<'done' | 'retry'>

/**
 * Tells the server what the device does: one request at a time, always the present state, and only
 * when the server would be wrong without it.
 */
export function createStateReports(read: () => DeviceState, send: SendState, clock: Clock) {
  let told: { state: DeviceState; at: number } | undefined
  let sentAt = 0
  let isFlying = false
  let isHeld = true
  let isUrgent = false
  let failures = 0
  let cancel: (() => void) | undefined

  async function flush() {
    cancel?.()
    cancel = undefined
    if (isFlying || isHeld) return
    isFlying = true
    isUrgent = false
    const state = read()
    const at = (sentAt = clock.now())
    const outcome = await send(state).catch(() => 'retry' as const)
    isFlying = false
    failures = outcome === 'retry' ? failures + 1 : 0
    told = outcome === 'done' ? { state, at } : undefined
    if (isUrgent) return flush()
    look()
  }

  function look() {
    if (cancel || isFlying || isHeld) return
    const now = clock.now()
    if (told && isKnown(told.state, read(), now - told.at)) return
    const wait = failures ? retryDelay(failures) : Math.max(GATHER_MS, sentAt + APART_MS - now)
    cancel = clock.after(wait, () => void flush())
  }

  return {
    /** Something may have changed. */
    look,
    /** Tells at once, whatever the server knows. */
    now() {
      isHeld = false
      isUrgent = true
      failures = 0
      void flush()
    },
    /** Nothing is told until `now`: the device is in the middle of a command, or not connected. */
    hold() {
      isHeld = true
      cancel?.()
      cancel = undefined
    },
  }
}
