import type { ProblemKind } from '@busker/stores/problem'
import { socketProblem } from '@busker/stores/sockets'

/** Rights, passwords, a replica, a full memory or disk; and Upstash's token and quota. */
const REFUSED =
  /\b(?:READONLY|WRONGPASS|NOAUTH|OOM|MISCONF|Unauthorized|Forbidden)\b|(?:request|size|bandwidth)s? limit exceeded/
/** Redis' own words for a right that is missing; those about scripts are of Redis 7.0. */
export const NO_RIGHT = /\bNOPERM\b|user executing the script can't/
/** Coming up, or without those who hold the keys. */
const AWAY = /\b(?:LOADING|MASTERDOWN|CLUSTERDOWN|TRYAGAIN|NOREPLICAS)\b/
const AWAY_NAMES =
  /^(?:SocketClosedUnexpectedly|ClientClosed|ClientOffline|DisconnectsClient|Reconnect)/
const LATE_NAMES = /^(?:Connection|Socket|Command)?Timeout/

/** What an error of either client says of Redis; undefined when the command was at fault. */
export function redisProblem(error: unknown): ProblemKind | undefined {
  if (!(error instanceof Error)) return undefined
  const names = [error.name, error.constructor.name]
  // A command that never went says why in its cause.
  const cause = redisProblem(error.cause)
  if (cause) return cause
  if (REFUSED.test(error.message) || NO_RIGHT.test(error.message)) return 'refused'
  if (AWAY.test(error.message)) return 'away'
  // A proxy that answers for Upstash with a page of its own.
  if (names.some((name) => AWAY_NAMES.test(name) || name === 'UpstashJSONParseError')) return 'away'
  if (names.some((name) => LATE_NAMES.test(name))) return 'late'
  return socketProblem(error)
}
