import { ApiError } from '@busker/http/errors'

/** The edges of the boxes that the sizes fit into, widest first. */
const SIZES = [640, 300, 64]
const MOST_PIXELS = 25_000_000
const NONCE_BYTES = 16

/** What a picture may be sent as. */
export type Format = 'jpeg' | 'png' | 'webp'

/** One size of a picture, a JPEG. */
export interface Sized {
  bytes: Uint8Array
  width: number
  height: number
}

/** One after the other: a picture of 25 million pixels takes 100 MB while it is read. */
let before: Promise<unknown> = Promise.resolve()

/**
 * A picture that somebody sent in up to three sizes, widest first, none larger than it was. It is
 * decoded and drawn anew, so nothing of the file is kept but what is seen: no place, camera or hidden
 * bytes. No two are the same bytes, so that removing one takes nobody else's. Throws a 400 that says
 * what is wrong.
 */
export function drawSizes(bytes: Uint8Array, formats: readonly Format[]): Promise<Sized[]> {
  const made = before.then(() => draw(bytes, formats))
  before = made.catch(() => undefined)
  return made
}

async function draw(bytes: Uint8Array, formats: readonly Format[]): Promise<Sized[]> {
  const wrong = (why: string) =>
    new ApiError(400, 'NOT_A_PICTURE', `This ${why}. Save it as ${named(formats)} and send that.`)
  try {
    const { format } = await open(bytes).metadata()
    if (!formats.some((one) => one === format)) throw wrong('is in a format that is not read here')
    const [most = 640, ...smaller] = SIZES
    const widest = await encode(bytes, most)
    // The smaller ones come from the widest: the original may be many times as large.
    const rest = await Promise.all(smaller.map((size) => encode(widest.bytes, size)))
    const sizes = [widest, ...rest]
    const edge = ({ width, height }: Sized) => `${width}×${height}`
    return sizes.filter((one, at) => sizes.findIndex((other) => edge(other) === edge(one)) === at)
  } catch (error) {
    if (error instanceof ApiError) throw error
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ERR_IMAGE_TOO_MANY_PIXELS') throw wrong('has more than 25 million pixels')
    if (code === 'ERR_IMAGE_UNKNOWN_FORMAT') throw wrong('is no picture')
    throw wrong('is damaged')
  }
}

const NAMES: Record<Format, string> = { jpeg: 'JPEG', png: 'PNG', webp: 'WebP' }
const list = new Intl.ListFormat('en', { type: 'disjunction', style: 'short' })
const named = (formats: readonly Format[]) => list.format(formats.map((format) => NAMES[format]))

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
