/** What a call takes: parameters of path and query side by side, and `body`. */
export type Given = Record<string, unknown>

/** Address (path and query) and body of a call. Throws a TypeError if a part of the path is missing. */
export function requestOf(template: string, given: Given) {
  const { body, ...parameters } = given
  const query = new URLSearchParams()
  const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = text(parameters[name] ?? '')
    // `..` would climb to another path, however it is encoded.
    if (/^\.{0,2}$/.test(value)) throw new TypeError(`${name} is missing in ${template}.`)
    delete parameters[name]
    return encodeURIComponent(value)
  })
  for (const [name, value] of Object.entries(parameters))
    if (value !== undefined && value !== null) query.set(name, text(value))
  return { path: query.size ? `${path}?${query}` : path, ...contentOf(body) }
}

/** Lists with commas. */
const text = (value: unknown) => [value].join()

/** Objects go as JSON; what the platform can send by itself goes as it is. */
function contentOf(body: unknown): { body?: NonNullable<RequestInit['body']>; type?: string } {
  if (body === undefined) return {}
  if (
    typeof body === 'string' ||
    body instanceof Blob ||
    body instanceof FormData ||
    body instanceof URLSearchParams ||
    body instanceof ArrayBuffer ||
    ArrayBuffer.isView(body)
  )
    return { body: body as NonNullable<RequestInit['body']> }
  return { body: JSON.stringify(body), type: 'application/json' }
}
