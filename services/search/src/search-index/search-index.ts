/** What a listener can search for. */
export const documentTypes = ['track', 'album', 'artist', 'playlist'] as const
export type DocumentType = (typeof documentTypes)[number]
export type Counts = Record<DocumentType, number>

/** One thing to be found, as the catalogue and the playlists tell it. */
export type SearchDocument = {
  type: DocumentType
  id: string
  name: string
  artists: string[]
  album: string | null
  genres: string[]
  year: number | null
  isrc: string | null
  /** The barcode of an album, with or without leading zeros. */
  upc?: string | null
  /** 0 (never played) to 100. */
  popularity: number
  /** ISO 8601, for `tag:new`. */
  addedAt: string
}

export type SearchRequest = {
  /** As typed; its syntax is told at `parseQuery`. */
  q: string
  types: readonly DocumentType[]
  limit: number
  offset: number
}

/** Ids best first, and how many there are to page through: never more than `maxTotal`. */
export type FoundIds = { ids: string[]; total: number }
export type SearchResults = Partial<Record<DocumentType, FoundIds>>

/** Results past this one cannot be paged to, as on Spotify. */
export const maxTotal = 1000

/**
 * The index over catalogue and playlists. It holds nothing that could not be built again: an
 * index that was lost or damaged opens empty, `count()` says 0, and a rebuild fills it.
 */
export type SearchIndex = {
  /** Adds or replaces documents, found as soon as it resolves. The last of equal ids wins. */
  upsert(documents: readonly SearchDocument[]): Promise<void>
  /** Removes documents; ids that are not there do no harm. */
  remove(type: DocumentType, ids: readonly string[]): Promise<void>
  /** Answers for each type asked; a blank query finds nothing. */
  search(request: SearchRequest): Promise<SearchResults>
  /**
   * Replaces everything by these documents. They are indexed beside the running index, which
   * answers until the swap; what is upserted and removed meanwhile is kept. Rejects, and changes
   * nothing, when the documents fail to arrive.
   */
  rebuild(documents: AsyncIterable<SearchDocument>): Promise<void>
  count(): Promise<number>
  /** How many documents of each type it finds. */
  counts(): Promise<Counts>
  /**
   * Does work that only one of all processes on this index does at a time; resolves to whether it did it.
   * One that was killed in the middle of it keeps the others from it for a while.
   */
  alone(work: () => Promise<unknown>): Promise<boolean>
  /**
   * Changes with every change of what is found, until this is closed; undefined where others may change it
   * too. Time alone changes what `tag:new` finds.
   */
  changes(): number | undefined
  close(): Promise<void>
}

/** What an adapter may be given. */
export type SearchIndexOptions = {
  /** The clock of `tag:new`. */
  now?: () => Date
  /** How many milliseconds a server may take for one answer. */
  patience?: number
}
