import type { LoudAlbum, Rendition } from './rendition.ts'

/** The renditions of tracks: one each, for now the file as it was imported. */
export interface RenditionStore {
  find(trackId: string): Promise<Rendition | undefined>
  /** Adds or replaces; each track once. */
  put(renditions: Rendition[]): Promise<void>
  /** Tells all renditions of an album how loud it is; each album once. */
  putAlbumLoudness(albums: LoudAlbum[]): Promise<void>
  remove(trackIds: string[]): Promise<void>
  /** Throws when the store does not answer. */
  ping(): Promise<unknown>
  close(): Promise<void>
}
