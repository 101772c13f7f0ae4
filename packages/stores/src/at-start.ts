import { StoreProblem } from './problem.ts'
import { socketProblem } from './sockets.ts'

/** Milliseconds after which a start goes on without an answer. */
const PATIENCE_MS = 5000

/** Says of a problem of a store which setting names the store. */
export async function named<T>(variable: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    const problem = folderProblem(error)
    if (problem instanceof StoreProblem) problem.variable ??= variable
    throw problem
  }
}

/**
 * Asks a store at start what it would else refuse at the first request, and rejects with its refusal. One that is
 * away or slow for the moment keeps nobody from starting: what is asked of it waits, or fails, later.
 */
export async function atStart(
  variable: string,
  ask: () => Promise<unknown>,
  patience = PATIENCE_MS,
): Promise<void> {
  const { promise: enough, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, patience)
  const asked = named(variable, ask).catch((error: unknown) => {
    if (!(error instanceof StoreProblem) || error.kind === 'refused') throw error
  })
  // A refusal that comes too late is told by the first request.
  asked.catch(() => {})
  await Promise.race([asked, enough]).finally(() => clearTimeout(timer))
}

/** No right, a disk that may only be read, a file in the place of a folder, no such folder. */
const FOLDER = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT'])

function folderProblem(error: unknown) {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return error
  if (socketProblem(error)) return error
  const path = 'path' in error ? String(error.path) : 'its disk'
  // A disk that is full, or has trouble, may be mended while this runs.
  if (!FOLDER.has(String(error.code))) return new StoreProblem('A folder', path, 'away', error)
  const fix = 'Let the user that runs this read and write there, or name another folder.'
  return new StoreProblem('A folder', path, 'refused', error, fix)
}
