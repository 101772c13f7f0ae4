import { raw } from 'hono/html'

/** JSON for a script element, which it cannot close. */
export const inScript = (value: unknown) =>
  raw(JSON.stringify(value).replaceAll('<', String.raw`\u003c`))
