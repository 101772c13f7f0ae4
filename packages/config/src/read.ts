import { explain } from '@busker/stores/explain'
import { StoreProblem } from '@busker/stores/problem'
import type { z } from 'zod'

/** The settings are wrong; each line of the message names a variable and what is wrong with it. */
export class WrongConfig extends Error {}

/** Reads the environment by a schema, once, and reports every mistake together. */
export function readConfig<S extends z.ZodType>(
  schema: S,
  environment: Record<string, string | undefined> = process.env,
): z.output<S> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const read = schema.safeParse(given, {
    error: (issue) => (issue.input === undefined ? 'is missing' : undefined),
  })
  if (read.success) return read.data
  const mistakes = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  // Two schemas that were put together may both want the same variable.
  throw new WrongConfig([...new Set(mistakes)].join('\n'))
}

/**
 * Runs a container's main; wrong settings end it with one line each and exit code 2, a store that
 * cannot be used with one line and exit code 1.
 */
export async function runMain(main: () => Promise<unknown>) {
  try {
    await main()
  } catch (error) {
    if (error instanceof WrongConfig) console.error(error.message)
    else console.error(error instanceof StoreProblem ? explain(error, process.env) : error)
    process.exit(error instanceof WrongConfig ? 2 : 1)
  }
}
