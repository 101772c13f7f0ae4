export interface Validators {
  /** A strong ETag, in quotes. */
  etag: string
  lastModified: Date
}

const wholeSeconds = (time: number) => Math.floor(time / 1000)

/** The time of an HTTP date (RFC 9110 §5.6.7, all three forms, always GMT); NaN when it is none. */
function readHttpDate(text: string) {
  if (!/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(text)) return NaN
  return Date.parse(text.endsWith('GMT') ? text : `${text} GMT`)
}

const lists = (header: string, etag: string, weakly: boolean) =>
  header.trim() === '*' ||
  header.split(',').some((tag) => (weakly ? tag.trim().replace(/^W\//, '') : tag.trim()) === etag)

/**
 * The conditional headers of a GET or HEAD, in the order of RFC 9110 §13.2.2: 412 when the client
 * wants another version, 304 when it has this one, undefined when it gets an answer.
 */
export function checkPreconditions(
  headers: Headers,
  { etag, lastModified }: Validators,
): 304 | 412 | undefined {
  const modified = wholeSeconds(lastModified.getTime())
  const after = (name: string) => {
    const time = readHttpDate(headers.get(name) ?? '')
    return Number.isNaN(time) ? undefined : modified > wholeSeconds(time)
  }
  const ifMatch = headers.get('if-match')
  if (ifMatch !== null ? !lists(ifMatch, etag, false) : after('if-unmodified-since')) return 412
  const ifNoneMatch = headers.get('if-none-match')
  if (ifNoneMatch !== null ? lists(ifNoneMatch, etag, true) : after('if-modified-since') === false)
    return 304
  return undefined
}

/**
 * Whether `Range` counts (RFC 9110 §13.1.5): without `If-Range`, or when that names this very version
 * by its strong ETag. A date counts only when it is exactly the last change, a minute and more ago.
 */
export function rangeCounts(headers: Headers, { etag, lastModified }: Validators): boolean {
  const ifRange = headers.get('if-range')?.trim()
  if (ifRange === undefined) return true
  if (ifRange.startsWith('"') || ifRange.startsWith('W/')) return ifRange === etag
  const modified = wholeSeconds(lastModified.getTime())
  return (
    wholeSeconds(readHttpDate(ifRange)) === modified && wholeSeconds(Date.now()) - modified >= 60
  )
}
