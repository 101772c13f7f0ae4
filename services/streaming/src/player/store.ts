import type { Player } from './player.ts'

interface KeptPlayer {
  player: Player
  /** Another one after every change, so that nobody changes what they have not seen. */
  revision: string
}

/** The players of accounts: one each, changed as a whole. */
export interface PlayerStore {
  find(userId: string): Promise<KeptPlayer | undefined>
  /**
   * Keeps a player in the place of the one with a revision; undefined: where none was. Resolves to
   * false, having changed nothing, when another one is there.
   */
  replace(userId: string, known: string | undefined, kept: KeptPlayer): Promise<boolean>
  /** The revisions of those of these accounts that have a player. */
  revisions(userIds: string[]): Promise<Map<string, string>>
  /** Twice does no harm. */
  remove(userId: string): Promise<void>
  close(): Promise<void>
}
