import { timingSafeEqual } from 'node:crypto'

/** Signs the addresses of audio bytes: `/media/TRACK?session=…&expires=UNIX&signature=…` (HMAC-SHA256). */
export function createMediaUrls(secret: Uint8Array, publicUrl: string) {
  const sign = (trackId: string, session: string, expires: string) =>
    new Bun.CryptoHasher('sha256', secret)
      .update(`media\n${trackId}\n${session}\n${expires}`)
      .digest('base64url')

  return {
    create(trackId: string, session: string, expiresAt: Date) {
      const expires = String(Math.floor(expiresAt.getTime() / 1000))
      const query = new URLSearchParams({
        session,
        expires,
        signature: sign(trackId, session, expires),
      })
      return `${publicUrl}/media/${trackId}?${query}`
    },

    /** 'valid', 'expired', or 'forged' when any part was changed. */
    check(
      trackId: string,
      { session = '', expires = '', signature = '' }: Record<string, string | undefined>,
    ) {
      const given = Buffer.from(signature)
      const right = Buffer.from(sign(trackId, session, expires))
      if (given.length !== right.length || !timingSafeEqual(given, right)) return 'forged'
      return Number(expires) * 1000 > Date.now() ? 'valid' : 'expired'
    },
  }
}

export type MediaUrls = ReturnType<typeof createMediaUrls>
