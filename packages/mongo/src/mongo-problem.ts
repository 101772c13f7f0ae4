import type { ProblemKind } from '@busker/stores/problem'
import { socketProblem } from '@busker/stores/sockets'
import { LEAST } from '@busker/stores/version'
import {
  MongoError,
  MongoNetworkError,
  MongoNetworkTimeoutError,
  MongoServerError,
  MongoServerSelectionError,
} from 'mongodb'

/** Unauthorized, AuthenticationFailed, an index that is another, OutOfDiskSpace, a disk that is nearly full, a quota of Atlas, user writes blocked. */
const REFUSES = new Set([13, 18, 85, 86, 14031, 8000, 371, 14035])
/** Not the primary any more, or going down: another one is found by the next command. */
const AWAY = new Set([10107, 13435, 13436, 11600, 11602, 189, 91, 64])
const MAX_TIME_EXPIRED = 50

const TOO_OLD = /(?:maximum|reports) wire version/
const FIXES: Record<number, string> = {
  13: 'Give its user the role readWrite on this database.',
  18: 'Check user, password and authSource.',
  85: 'Drop the index that has the same fields, and start again.',
  86: 'Drop the index of that name, and start again.',
}

/** What to do about an error of the driver, where more is known than its kind. */
export function fixOf(error: unknown): string | undefined {
  if (!(error instanceof MongoError)) return undefined
  if (TOO_OLD.test(error.message)) return `Busker needs MongoDB ${LEAST.MongoDB} or newer.`
  return typeof error.code === 'number' ? FIXES[error.code] : undefined
}

/** What an error of the driver says of the server; undefined when the question was at fault. */
export function mongoProblem(error: unknown): ProblemKind | undefined {
  // Of a connection that is cut while it is greeted the driver passes the socket's own error on.
  if (!(error instanceof MongoError)) return socketProblem(error)
  if (TOO_OLD.test(error.message)) return 'refused'
  if (error instanceof MongoNetworkTimeoutError) return 'late'
  // The driver throws away all connections of a server that stopped answering its own pings.
  if (error instanceof MongoNetworkError || error instanceof MongoServerSelectionError)
    return 'away'
  if (error.name === 'MongoWaitQueueTimeoutError') return 'late'
  if (/^Mongo(?:Topology|Not|Pool)\w*(?:Closed|Connected|Cleared)/.test(error.name)) return 'away'
  if (!(error instanceof MongoServerError)) return undefined
  // A batch that did not get through has the network's error where a server's answer would be.
  const answer: unknown = error.errorResponse
  if (answer instanceof Error) return mongoProblem(answer)
  const code = typeof error.code === 'number' ? error.code : -1
  if (REFUSES.has(code)) return 'refused'
  if (AWAY.has(code)) return 'away'
  return code === MAX_TIME_EXPIRED ? 'late' : undefined
}
