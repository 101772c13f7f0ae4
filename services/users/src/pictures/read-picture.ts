import { ApiError } from '@busker/http/errors'

/** A picture may have so many bytes. */
const LARGEST_PICTURE = 4 * 1024 * 1024
/** So large is it as base64, with line ends. */
export const LARGEST_UPLOAD = 6 * 1024 * 1024

const TYPES = /^image\/(jpeg|png|webp)\s*(;|$)/i
const BASE64 = /^[A-Za-z0-9+/\s]+={0,2}\s*$/

/**
 * The picture in a body: its bytes, or those as base64 text, which is how the Web API takes covers.
 * Throws 415 for another type, 413 when it is too large, 400 when there is none.
 */
export function readPicture(contentType: string | undefined, body: Uint8Array): Uint8Array {
  if (!TYPES.test(contentType ?? ''))
    throw new ApiError(
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      'Send the picture itself, with Content-Type: image/jpeg, image/png or image/webp.',
    )
  if (!body.length) throw new ApiError(400, 'NOT_A_PICTURE', 'The body is empty: send a picture.')
  const bytes = isText(body) ? decode(body) : body
  if (bytes.length > LARGEST_PICTURE)
    throw new ApiError(413, 'PICTURE_TOO_LARGE', 'A picture has at most 4 MiB. Make it smaller.')
  return bytes
}

/** JPEG and PNG begin beyond ASCII; WebP has its size there, whose highest byte is NUL. */
const isText = (body: Uint8Array) => body.subarray(0, 16).every((byte) => byte > 8 && byte < 127)

function decode(body: Uint8Array) {
  const text = new TextDecoder().decode(body)
  if (BASE64.test(text)) return Uint8Array.from(Buffer.from(text, 'base64'))
  throw new ApiError(400, 'NOT_A_PICTURE', 'The body is text, but not a picture in base64.')
}
