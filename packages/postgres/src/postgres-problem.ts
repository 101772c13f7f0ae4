import type { ProblemKind } from '@busker/stores/problem'
import { socketProblem } from '@busker/stores/sockets'

/** PostgreSQL's Appendix A: no connection (08), going down or coming up (57P), too many clients. */
const AWAY = /^(?:08...|57P0[1-4]|53300)$/
/** query_canceled, by its own time limit. */
const LATE = /^57014$/
/** Wrong password (28), no such database, no rights, read-only, out of disk or memory, over a limit. */
const REFUSED = /^(?:28...|3D000|42501|25006|53[124]00)$/

const FIXES: Record<string, string> = {
  '28P01': 'Check user and password.',
  '28000': 'Check user and password, and that pg_hba.conf lets it in.',
  '3D000': 'Make the database, or name another.',
  '25006': 'Name the primary, not a replica.',
  '42501': 'Make its user the owner of the database, or GRANT CREATE ON SCHEMA public TO it.',
}

/** What to do about an error of the driver, where more is known than its kind. */
export const fixOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? FIXES[String(error.code)] : undefined

/** What an error of the driver says of the server; undefined when the question was at fault. */
export function postgresProblem(error: unknown): ProblemKind | undefined {
  if (!(error instanceof Error)) return undefined
  const code = 'code' in error ? String(error.code) : ''
  if (AWAY.test(code)) return 'away'
  if (LATE.test(code)) return 'late'
  if (REFUSED.test(code)) return 'refused'
  // The driver's own have words only.
  if (error.message.startsWith('Query read timeout')) return 'late'
  if (
    /^(?:Connection terminated|timeout exceeded when trying|Client has encountered)/.test(
      error.message,
    )
  )
    return 'away'
  return socketProblem(error)
}
