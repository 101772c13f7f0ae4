/** What a store that is moved into remembers of it. `told` and `kept` are null until all is there. */
export interface Moved {
  /** Which installation it comes from. */
  source: string
  /** The digest of what the source held. */
  told: string | null
  /** The digest of what was then kept here. */
  kept: string | null
}

/** The stores are not such that something may be moved; `message` is a line that says what to do. */
export class MoveRefused extends Error {}

interface Look {
  /** `host:port`. */
  place: string
  source: string
  /** The digest of what the source holds now. */
  told: string
  isEmpty: () => Promise<boolean>
  /** The digest of what is here now. */
  kept: () => Promise<string>
}

/**
 * Whether there is something to be copied: not where all is there already. Throws MoveRefused where a
 * copy would write over what is not of this move.
 */
export async function isToBeCopied(
  moved: Moved | undefined,
  { place, source, told, isEmpty, kept }: Look,
) {
  if (!moved) {
    if (await isEmpty()) return true
    throw new MoveRefused(`${place} is not empty. Name an empty database, or empty this one.`)
  }
  if (moved.source !== source)
    throw new MoveRefused(`${place} holds what another data folder was moved to. Name another.`)
  if (moved.told === null) return true
  if (moved.told === told) return false
  if ((await kept()) === moved.kept) return true
  throw new MoveRefused(
    `${place} was used since it was moved to, and the data folder too. Empty it to move anew.`,
  )
}
