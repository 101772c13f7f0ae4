/** What comes first where people browse, and what does not come: ids, in the owner's order. */
export interface BrowseLists {
  categories: string[]
  pinnedAlbums: string[]
  hiddenAlbums: string[]
}

/** As long as the owner chose nothing. */
export const noLists: BrowseLists = { categories: [], pinnedAlbums: [], hiddenAlbums: [] }
