import { timingSafeEqual } from 'node:crypto'

/** What an address of audio bytes is for. */
export interface MediaAddress {
  trackId: string
  session: string
  expiresAt: Date
  /** Only so many seconds from the beginning; null for the whole track. */
  previewSeconds: number | null
}

type Query = Record<string, string | undefined>

const WHOLE_SECONDS = /^[1-9]\d{0,3}$/

/**
 * Signs the addresses of audio bytes: `/media/TRACK?session=…&expires=UNIX&signature=…`, with
 * `&preview=SECONDS` for a beginning (HMAC-SHA256). What is signed for a beginning is never the text
 * that is signed for the whole.
 */
export function createMediaUrls(secret: Uint8Array, publicUrl: string) {
  const sign = (trackId: string, { session, expires, preview }: Query) =>
    new Bun.CryptoHasher('sha256', secret)
      .update(
        preview === undefined
          ? `media\n${trackId}\n${session}\n${expires}`
          : `preview ${preview}\n${trackId}\n${session}\n${expires}`,
      )
      .digest('base64url')

  return {
    create({ trackId, session, expiresAt, previewSeconds }: MediaAddress) {
      const expires = String(Math.floor(expiresAt.getTime() / 1000))
      const named = {
        session,
        expires,
        ...(previewSeconds === null ? {} : { preview: String(previewSeconds) }),
      }
      const query = new URLSearchParams({ ...named, signature: sign(trackId, named) })
      return `${publicUrl}/media/${trackId}?${query}`
    },

    /** 'expired', 'forged' when any part was changed, or what it is for. */
    check(
      trackId: string,
      { session = '', expires = '', preview, signature = '' }: Query,
    ): 'expired' | 'forged' | { previewSeconds: number | null } {
      const given = Buffer.from(signature)
      const right = Buffer.from(sign(trackId, { session, expires, preview }))
      if (given.length !== right.length || !timingSafeEqual(given, right)) return 'forged'
      if (preview !== undefined && !WHOLE_SECONDS.test(preview)) return 'forged'
      if (Number(expires) * 1000 <= Date.now()) return 'expired'
      return { previewSeconds: preview === undefined ? null : Number(preview) }
    },
  }
}

export type MediaUrls = ReturnType<typeof createMediaUrls>
