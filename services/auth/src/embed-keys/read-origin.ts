const LONGEST = 100
/** What a Content Security Policy may hold as a host; IPv6 literals and wildcards are none. */
const HOST = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/
const HERE = new Set(['localhost', '127.0.0.1'])

/**
 * An origin as browsers send it in `Origin` (RFC 6454, 6.2): `https://host`, or with a port that is
 * not the usual one; `http:` only for this very computer. Undefined when the text is anything else:
 * a path, a wildcard, an address with a password.
 */
export function readOrigin(text: string): string | undefined {
  const url = URL.parse(text.trim())
  if (!url || url.username || url.password || url.search || url.hash || url.pathname !== '/')
    return undefined
  const isSecure = url.protocol === 'https:' || (url.protocol === 'http:' && HERE.has(url.hostname))
  return isSecure && HOST.test(url.hostname) && url.origin.length <= LONGEST
    ? url.origin
    : undefined
}
