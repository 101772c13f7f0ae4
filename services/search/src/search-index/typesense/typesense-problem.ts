import type { ProblemKind } from '@busker/stores/problem'
import { socketProblem } from '@busker/stores/sockets'
import { Errors } from 'typesense'
import { NotImported } from './import-documents.ts'

/** Typesense refuses writes before its disk or memory is full. */
const FULL = /OUT_OF_(?:DISK|MEMORY)|running out of resource/

const statusOf = (error: unknown) =>
  error instanceof Errors.TypesenseError || error instanceof NotImported
    ? error.httpStatus
    : undefined

/** The key is wrong, or may not do this. */
export const isForbidden = (error: unknown) => [401, 403].includes(statusOf(error) ?? 0)

/** What an error of the client says of the server; undefined when the request was at fault. */
export function typesenseProblem(error: unknown): ProblemKind | undefined {
  if (!(error instanceof Error)) return undefined
  const status = statusOf(error)
  if (isForbidden(error) || FULL.test(error.message)) return 'refused'
  if (status === 408) return 'late'
  if (status !== undefined && (status >= 500 || status === 429)) return 'away'
  // The client's own word for a request that had no answer in time.
  if ('code' in error && error.code === 'ECONNABORTED') return 'late'
  return socketProblem(error)
}
