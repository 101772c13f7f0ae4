/**
 * One artist of a credit, named as printed. The whole credit is every `name + join` in order; the
 * last `join` is '' unless the credit ends with words of its own.
 */
export interface Credit {
  id: string
  name: string
  join: string
}

/** The credit as printed. */
export const printed = (credits: { name: string; join: string }[]) =>
  credits.map(({ name, join }) => name + join).join('')
