import type { Repeat } from '../playback/order.ts'

/** What somebody asks of a device, as its channel says it. */
export type Command = { id: number } & (
  | {
      type: 'play'
      context_uri?: string | null
      uris?: string[] | null
      offset?: { position: number } | { uri: string } | null
      position_ms?: number
    }
  | { type: 'pause' | 'next' | 'previous' }
  | { type: 'seek'; position_ms: number }
  | { type: 'volume'; volume_percent: number }
  | { type: 'repeat'; state: Repeat }
  | { type: 'shuffle'; state: boolean }
  | { type: 'queue'; uri: string }
  | { type: 'transfer'; play: boolean; playback: Handover | null }
)

/** What another device played, to go on with. */
export type Handover = {
  uri: string
  context_uri: string | null
  position_ms: number
  shuffle_state: boolean
  repeat_state: Repeat
  queue: string[]
}

/** A command of the server of this very origin; undefined for what is none. */
export function readCommand(data: string): Command | undefined {
  try {
    const command = JSON.parse(data) as Command
    return Number.isSafeInteger(command.id) ? command : undefined
  } catch {
    return undefined
  }
}
