/** What is known of one play session. Merging takes the most that was heard, so order and repetition do no harm. */
export interface Play {
  sessionId: string
  trackId: string
  durationMs: number
  startedAt: Date
  userId: string | null
  site: string | null
  contextUri: string | null
  /** Media time really heard, in milliseconds. */
  listenedMs: number
  /** Whether it counts, by the rule of `ruleVersion`. Once counted, always counted. */
  counted: boolean
  ruleVersion: number
}

export interface TrackPlays {
  trackId: string
  plays: number
  listenedMs: number
}

/** A listener and a track that they played. */
export interface Heard {
  userId: string
  trackId: string
}

/** Which plays of a listener: the newest before a moment (or now), or the oldest after one. */
interface Around {
  before?: Date
  after?: Date
  most: number
}

/** The play ledger: one row a session. */
export interface PlayLedger {
  /**
   * Resolves when the plays are durable. At most one of each session at once. Those of somebody who was
   * forgotten are kept as nobody's.
   */
  merge(plays: Play[]): Promise<void>
  find(sessionId: string): Promise<Play | undefined>
  /**
   * Makes the plays of somebody nobody's, those that are reported later too, until a moment. The counts
   * stay. Twice does no harm.
   */
  forget(userId: string, until: Date): Promise<void>
  /** Plays by track; a track that nobody played has none. In the order asked. */
  countByTrack(trackIds: string[]): Promise<TrackPlays[]>
  /**
   * Plays of a listener that count, going away from the moment that is asked for: newest first, or
   * oldest first after one.
   */
  listByUser(userId: string, around: Around): Promise<Play[]>
  /** How many plays of a listener count. */
  countOfUser(userId: string): Promise<number>
  /**
   * What a listener plays most, of what began at a moment or later: by plays, then by time heard, then
   * by id. Only what counts.
   */
  topOfUser(userId: string, since: Date, most: number): Promise<TrackPlays[]>
  /**
   * Every track that was played, of plays that count and began at a moment or later: in the order of
   * the ids, from the one after `after` ('' is before all).
   */
  listPlayed(since: Date, after: string, most: number): Promise<Omit<TrackPlays, 'listenedMs'>[]>
  /**
   * Listeners with an account who played these tracks at a moment or later, each once a track: of each
   * track those with the lowest ids. Only what counts; in any order.
   */
  listListeners(trackIds: string[], since: Date, mostOfEach: number): Promise<Heard[]>
  /** What these listeners played most at a moment or later, by plays, then by id; in any order. */
  listHeard(userIds: string[], since: Date, mostOfEach: number): Promise<Heard[]>
  /** How many listeners with an account played each of these tracks at a moment or later. */
  countListeners(trackIds: string[], since: Date): Promise<Map<string, number>>
  /** Throws when the store does not answer. */
  ping(): Promise<unknown>
  close(): Promise<void>
}
