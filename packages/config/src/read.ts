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

/** Runs a container's main; wrong settings end it with one line each and exit code 2. */
export async function runMain(main: () => Promise<unknown>) {
  try {
    await main()
  } catch (error) {
    console.error(error instanceof WrongConfig ? error.message : error)
    process.exit(error instanceof WrongConfig ? 2 : 1)
  }
}
