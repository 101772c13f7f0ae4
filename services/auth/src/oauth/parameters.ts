/** The parameters that were read, and which of the known ones came more than once (RFC 6749, 3.1). */
export interface Parameters<Name extends string> {
  given: Partial<Record<Name, string>>
  repeated: Name[]
}

/**
 * Reads the parameters that an endpoint knows. Unknown ones are ignored, and one without a value
 * counts as left out (RFC 6749, 3.1 and 3.2).
 */
export function readParameters<const Name extends string>(
  sent: URLSearchParams,
  known: readonly Name[],
): Parameters<Name> {
  const given: Partial<Record<Name, string>> = {}
  for (const name of known) {
    const value = sent.get(name)
    if (value) given[name] = value
  }
  return { given, repeated: known.filter((name) => sent.getAll(name).length > 1) }
}

/** Whether text can be kept and sent on: no control characters, no halves of characters. */
export const isPlainText = (text: string) => !/\p{Cc}/u.test(text) && text.isWellFormed()

/** The words of a list like `scope`, each once. */
export const words = (list: string | undefined) => [...new Set(list?.split(' ').filter(Boolean))]
