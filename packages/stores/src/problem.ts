/**
 * - `away`: nobody answers at the address, or the connection was lost.
 * - `late`: it took the question and gave no answer in time. It may have been obeyed all the same.
 * - `refused`: it answers and will not: rights, a full disk, a quota, read-only.
 */
export type ProblemKind = 'away' | 'late' | 'refused'

const said: Record<ProblemKind, string> = {
  away: 'does not answer',
  late: 'did not answer in time',
  refused: 'refuses',
}

/** A store cannot be used now. `message` names the store and its address, never a password. */
export class StoreProblem extends Error {
  /** Of the setting that names the store, where that is known. */
  variable: string | undefined
  /** What to do, where more can be said than for every problem of this kind. A sentence. */
  readonly fix: string | undefined
  readonly store: string
  /** `host:port`, or a folder. */
  readonly place: string
  readonly kind: ProblemKind
  constructor(store: string, place: string, kind: ProblemKind, cause?: unknown, fix?: string) {
    const why = cause instanceof Error && cause.message ? `: ${firstLine(cause.message)}` : '.'
    super(`${store} at ${place} ${said[kind]}${why}`, { cause })
    this.name = 'StoreProblem'
    this.store = store
    this.place = place
    this.kind = kind
    this.fix = fix
  }
}

/** Some drivers put the address with its password, or a whole document, into what they say. */
const firstLine = (message: string) =>
  message
    .split('\n')[0]!
    .replace(/\/\/[^@/\s]*@/g, '//')
    .slice(0, 200)

/** Host and port of a URL, as problems name it: no user, no password, no parameters. */
export const placeOf = (url: string) => {
  const authority = /^[a-z0-9+.-]+:(?:\/\/)?(?:[^/?#]*@)?([^/?#]+)/i.exec(url)?.[1]
  return authority ?? 'an address that is none'
}
