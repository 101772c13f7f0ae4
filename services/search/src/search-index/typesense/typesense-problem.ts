import type { ProblemKind } from '@busker/stores/problem'
import { socketProblem } from '@busker/stores/sockets'
import { Errors } from 'typesense'
import { NotImported } from './import-documents.ts'

/** Typesense refuses writes before its disk or memory is full. */
const FULL = /OUT_OF_(?:DISK|MEMORY)|running out of resource/

/** What an error of the client says of the server; undefined when the request was at fault. */
export function typesenseProblem(error: unknown): ProblemKind | undefined {
  if (!(error instanceof Error)) return undefined
  const isAnswer = error instanceof Errors.TypesenseError || error instanceof NotImported
  const status = isAnswer ? error.httpStatus : undefined
  if (status === 401 || status === 403 || FULL.test(error.message)) return 'refused'
  if (status === 408) return 'late'
  if (status !== undefined && (status >= 500 || status === 429)) return 'away'
  // The client's own word for a request that had no answer in time.
  if ('code' in error && error.code === 'ECONNABORTED') return 'late'
  return socketProblem(error)
}
