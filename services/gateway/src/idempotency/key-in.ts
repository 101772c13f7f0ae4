import { ApiError } from '@busker/http/errors'

const LONGEST = 255
const QUOTED = /^ *"((?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\["\\])*)" *$/
const BARE = /^[\x21\x23-\x2b\x2d-\x3a\x3c-\x7e]+$/

/**
 * The key in an `Idempotency-Key` header: a String of RFC 8941 (draft-ietf-httpapi-idempotency-key-header-07,
 * 2.1), or the same without quotes, as most clients send it. Throws 400 for anything else, so for two
 * of them as well.
 */
export function keyIn(header: string): string {
  const key = QUOTED.exec(header)?.[1]?.replace(/\\(.)/g, '$1') ?? BARE.exec(header)?.[0]
  if (!key || key.length > LONGEST)
    throw new ApiError(
      400,
      'INVALID_IDEMPOTENCY_KEY',
      `Idempotency-Key: send one key of 1 to ${LONGEST} visible ASCII characters, a new UUID for example.`,
    )
  return key
}
