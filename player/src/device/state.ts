import type { Playback } from '../playback/playback.ts'
import { type Repeat, upcoming } from '../playback/order.ts'

/** What a device tells of itself, in the words of `PUT /v1/me/player/devices/{id}/state`. */
export type DeviceState = {
  /** The last command that it has obeyed. */
  command: number
  uri: string | null
  context_uri: string | null
  position_ms: number
  is_playing: boolean
  shuffle_state: boolean
  repeat_state: Repeat
  volume_percent: number
  queue: string[]
  disallows: { skipping_next?: true }
}

/** As many as the server takes. */
const MOST_AHEAD = 100
/** The server moves the position on by itself; it is told when it would be so far off. */
const DRIFT_MS = 1500

export const stateOf = (
  playback: Playback,
  contextUri: string | null,
  command: number,
): DeviceState => ({
  command,
  uri: playback.track?.uri ?? null,
  context_uri: contextUri,
  position_ms: Math.round(playback.currentTime * 1000),
  is_playing: !playback.paused,
  shuffle_state: playback.shuffled,
  repeat_state: playback.repeat,
  volume_percent: playback.muted ? 0 : Math.round(playback.volume * 100),
  // Not what a repeating list begins again with: who takes over begins it again as well.
  queue: upcoming(playback.queue, { ...playback.plan.order, repeat: 'off' })
    .slice(0, MOST_AHEAD)
    .map(({ uri }) => uri),
  disallows: playback.last ? { skipping_next: true } : {},
})

/** Whether the server knows `now` from what it was `told` some milliseconds ago. */
export function isKnown(told: DeviceState, now: DeviceState, agoMs: number): boolean {
  const expected = told.position_ms + (told.is_playing ? agoMs : 0)
  const same = { ...now, position_ms: told.position_ms }
  return (
    Math.abs(now.position_ms - expected) <= DRIFT_MS &&
    JSON.stringify(same) === JSON.stringify(told)
  )
}
