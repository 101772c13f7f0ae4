import type { Address } from '../address.ts'
import type { BuskerPlayerEvents } from '../events.ts'
import type { CollectionSource } from '../playback/collection.ts'
import type { Playback } from '../playback/playback.ts'

/** What a device needs of the player that it steers. */
export type Stage = {
  playback: Playback
  /** The origin of the server. */
  origin: string
  /** What other players call it. */
  name: string
  /** What is loaded, or was asked for last. */
  address(): Address | undefined
  /**
   * Puts other music into the player, from its address or another source. Resolves when its first
   * page is there, or cannot be had.
   */
  load(address: Address, source?: CollectionSource): Promise<void>
  /** Asks for the next page. */
  more(): void
  tell<Type extends keyof BuskerPlayerEvents>(
    type: Type,
    detail: BuskerPlayerEvents[Type]['detail'],
  ): void
}
