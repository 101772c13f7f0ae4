import type { Rendition } from './rendition.ts'

/** The renditions of tracks: one each, for now the file as it was imported. */
export interface RenditionStore {
  find(trackId: string): Promise<Rendition | undefined>
  put(renditions: Rendition[]): Promise<void>
  remove(trackIds: string[]): Promise<void>
  /** Throws when the store does not answer. */
  ping(): Promise<unknown>
  close(): Promise<void>
}
