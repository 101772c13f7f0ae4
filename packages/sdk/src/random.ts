/** 256 random bits as 43 letters of base64url. `crypto.randomUUID` is missing on pages without https. */
export const random = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)))

/** RFC 4648, 5, without padding. */
export const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
