const LONGEST = 100

/**
 * A Content-Disposition that saves a file under the name of a playlist (RFC 6266): in ASCII for old
 * clients, as it is (RFC 8187) for all others. What no file system takes is left out.
 */
export function savedAs(name: string, extension: string) {
  const clean = name
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029/\\:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST)
    .toWellFormed()
    .replace(/^[. ]+|[. ]+$/g, '')
  const file = `${clean || 'playlist'}.${extension}`
  const ascii = file
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    // '℀' comes apart into 'a/c'.
    .replace(/["\\%/:*?<>|]/g, '')
    .trim()
  const plain = ascii.startsWith('.') ? `playlist${ascii}` : ascii
  const whole = encodeURIComponent(file).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}
