import { ApiError } from '@busker/http/errors'

/** As many bytes may a cover have, as in the Web API. */
const LARGEST = 256 * 1024
const BASE64 = /^[A-Za-z0-9+/\s]+={0,2}\s*$/

/** The JPEG in a body, in base64 as the Web API has it, or as it is. 415, 413 or 400 when there is none. */
export function readCover(contentType: string | undefined, body: Uint8Array): Uint8Array {
  if (!/^image\/jpeg\s*(;|$)/i.test(contentType ?? ''))
    throw new ApiError(
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      'Send a JPEG in base64 with the header Content-Type: image/jpeg.',
    )
  const bytes = body[0] === 0xff ? body : decode(new TextDecoder().decode(body))
  if (bytes.length > LARGEST)
    throw new ApiError(413, 'PICTURE_TOO_LARGE', 'A cover has at most 256 KB. Make it smaller.')
  return bytes
}

function decode(text: string) {
  if (!BASE64.test(text)) throw wrong('The body is no JPEG in base64.')
  return Uint8Array.from(Buffer.from(text, 'base64'))
}

const wrong = (message: string) => new ApiError(400, 'NOT_A_PICTURE', message)
