/** A secret of 256 random bits for a link, a session or a key; safe in a URL. */
export const newSecret = () =>
  crypto.getRandomValues(new Uint8Array(32)).toBase64({ alphabet: 'base64url', omitPadding: true })

/** What is stored of a secret. It has full entropy, so a fast hash is enough. */
export const hashSecret = (secret: string) =>
  new Bun.CryptoHasher('sha256').update(secret).digest('base64url')
