/** Whose library it is, and the token that says so, for other services. */
export interface Who {
  userId: string
  authorization: string
}

/** All of one kind that people keep: saved music, followed artists and people, followed playlists. */
export interface Shelf {
  scopes: { read: string; modify: string }
  /** Throws what stands against keeping these: the 404 names the first that is not there. */
  mustTake(who: Who, ids: string[]): Promise<void>
  /** Of those that `mustTake` took. What is kept already stays as it is. */
  add(who: Who, ids: string[]): Promise<void>
  /** What is not kept does no harm. */
  remove(who: Who, ids: string[]): Promise<void>
  /** Those of these that are kept. */
  among(who: Who, ids: string[]): Promise<ReadonlySet<string>>
}
