/** What a publishable key in a page allows, as the auth service tells. */
export interface EmbedKey {
  id: string
  /** Exactly as browsers send them in `Origin`. */
  origins: string[]
  /** Whether pages count that send `Origin: null`: sandboxed frames, which do not say whose they are. */
  nullOrigin: boolean
  /** How much of a track is played; null for all of it. */
  previewSeconds: number | null
  grantsPerHour: number
  active: boolean
}

/** Whether players need a key. */
export type Embeds = 'open' | 'keys'
