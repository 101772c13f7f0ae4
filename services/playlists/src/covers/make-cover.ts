import { ApiError } from '@busker/http/errors'

/** As many bytes may a cover have, as in the Web API. */
const LARGEST = 256 * 1024
const SIZES = [640, 300, 64]
const MOST_PIXELS = 25_000_000
const NONCE_BYTES = 16
const BASE64 = /^[A-Za-z0-9+/\s]+={0,2}\s*$/

/** One size of a cover, a JPEG. */
export interface Sized {
  bytes: Uint8Array
  width: number
  height: number
}

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

/** One after the other: a picture of 25 million pixels takes 100 MB while it is read. */
let before: Promise<unknown> = Promise.resolve()

/**
 * A cover in up to three sizes, widest first, none larger than it was. It is drawn anew, so nothing of
 * the file is kept but what is seen, and no two are the same bytes, so that removing one takes nobody
 * else's. 400 when it is no JPEG.
 */
export function makeCover(jpeg: Uint8Array): Promise<Sized[]> {
  const made = before.then(() => draw(jpeg))
  before = made.catch(() => undefined)
  return made
}

async function draw(jpeg: Uint8Array): Promise<Sized[]> {
  try {
    const { format } = await open(jpeg).metadata()
    if (format !== 'jpeg') throw wrong('The picture is no JPEG.')
    const sizes: Sized[] = []
    for (const size of SIZES) {
      // The smaller ones come from the widest: the original may be many times as large.
      const sized = await encode(sizes[0]?.bytes ?? jpeg, size)
      if (sized.width !== sizes.at(-1)?.width) sizes.push(sized)
    }
    return sizes
  } catch (error) {
    if (error instanceof ApiError) throw error
    throw wrong('The JPEG is damaged, or has more than 25 million pixels.')
  }
}

const open = (bytes: Uint8Array) => new Bun.Image(bytes, { maxPixels: MOST_PIXELS })

async function encode(bytes: Uint8Array, size: number): Promise<Sized> {
  const drawn = await open(bytes)
    .resize(size, size, { fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 85 })
    .bytes()
  const { width, height } = await open(drawn).metadata()
  return { bytes: unlikeAnyOther(drawn), width, height }
}

/** The JPEG with a comment (ITU T.81, B.2.4.5) of random bytes after its first marker. */
function unlikeAnyOther(jpeg: Uint8Array) {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
  const comment = Uint8Array.of(0xff, 0xfe, 0, NONCE_BYTES + 2, ...nonce)
  return Uint8Array.from(Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]))
}
