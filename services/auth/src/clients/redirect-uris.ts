export const MOST_REDIRECT_URIS = 20
const LONGEST = 2000

const LOOPBACK = /^http:\/\/(127\.0\.0\.1|\[::1\])(?=[:/?]|$)/
const LOOPBACK_WITH_PORT = /^(http:\/\/(?:127\.0\.0\.1|\[::1\])):([1-9]\d{0,4})(?=[/?]|$)/
/** A private-use scheme is a domain name read backwards (RFC 8252, 7.1). */
const PRIVATE_USE = /^[a-z][a-z0-9+-]*(\.[a-z0-9+-]+)+:\/{0,3}[^/]/

/**
 * What is wrong with a redirect URI, or undefined. https, loopback literals over http and private-use
 * schemes are good; it is compared letter by letter later, so it must be written as a browser does.
 */
export function redirectUriProblem(text: string): string | undefined {
  if (text.length > LONGEST) return `A redirect URI has at most ${LONGEST} characters.`
  const says = (problem: string) => `${text} ${problem}`
  const url = URL.parse(text)
  if (!url || !/^[!-~]+$/.test(text)) return says('is not an address. Write it in full.')
  if (text.includes('#')) return says('has a fragment (#…). Remove it.')
  if (text.includes('*')) return says('has a wildcard. Write each address in full.')
  if (url.username || url.password || url.host.includes('@') || hasAuthorityWithName(text))
    return says('has a user name in it. Remove it.')
  if (/^localhost\.?$|\.localhost\.?$/.test(url.hostname))
    return says('names localhost. Write http://127.0.0.1 or http://[::1].')
  if (url.protocol === 'http:' && !LOOPBACK.test(text))
    return says('must be https. Only http://127.0.0.1 and http://[::1] may do without.')
  if (url.protocol === 'https:' || url.protocol === 'http:')
    return url.href === text || url.href === `${text}/` || hasNoPathButQuery(text, url)
      ? undefined
      : says(`must be written as ${url.href}`)
  return PRIVATE_USE.test(text) && url.href === text
    ? undefined
    : says('has a scheme that is not allowed. Use https, or one like com.example.app:/callback.')
}

const hasAuthorityWithName = (text: string) => /^[^/?]*:\/\/[^/?]*@/.test(text)
const hasNoPathButQuery = (text: string, url: URL) => url.href === text.replace('?', '/?')

/**
 * Whether an app registered the redirect URI that it asks for: letter by letter, but a loopback
 * literal that was registered without a port is good for any (RFC 8252, 7.3).
 */
export function isRegistered(registered: readonly string[], asked: string): boolean {
  if (registered.includes(asked)) return true
  const [start, host = '', port = ''] = LOOPBACK_WITH_PORT.exec(asked) ?? []
  if (!start || Number(port) > 65_535) return false
  return registered.includes(host + asked.slice(start.length))
}
