import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ascii } from './bytes.ts'

/** Edge of the box that each size fits into, widest first. */
export const coverSizes = [640, 300, 64] as const

const mostPixels = 50_000_000
const mostBytes = 64 * 1024 * 1024

/** One size of a cover. `width` and `height` are the real ones: small pictures are never blown up. */
export type CoverImage = {
  size: (typeof coverSizes)[number]
  width: number
  height: number
  bytes: Uint8Array
  /** WebP where the original has transparency, which JPEG cannot keep. */
  contentType: 'image/jpeg' | 'image/webp'
}

export type UnreadableCoverReason = 'TOO_LARGE' | 'NOT_AN_IMAGE' | 'UNSUPPORTED' | 'CORRUPT'

/** Why a picture gives no cover; the message says what to do. */
export class UnreadableCover extends Error {
  override name = 'UnreadableCover'
  readonly reason: UnreadableCoverReason
  constructor(reason: UnreadableCoverReason, message: string, options?: ErrorOptions) {
    super(message, options)
    this.reason = reason
  }
}

/**
 * A cover in the three sizes, widest first, its aspect kept. Reads JPEG (progressive and CMYK too),
 * PNG, WebP, GIF and BMP. Throws UnreadableCover, before decoding when the picture claims too much.
 */
export async function resizeCover(bytes: Uint8Array): Promise<CoverImage[]> {
  if (bytes.length > mostBytes) throw new UnreadableCover('TOO_LARGE', tooLarge)
  if (
    isJpeg(bytes) &&
    bytes.length > 0 &&
    Buffer.from(bytes).indexOf('\xff\xda', 0, 'latin1') < 0
  ) {
    throw new UnreadableCover('CORRUPT', 'The cover is cut short. Export it again.')
  }
  const alpha = hasAlpha(bytes)
  try {
    const [most, ...smaller] = coverSizes
    const widest = await encode(bytes, most, alpha)
    // The smaller ones come from the widest: the original may be many times as large.
    const rest = await Promise.all(smaller.map((size) => encode(widest.bytes, size, alpha)))
    return [widest, ...rest]
  } catch (error) {
    throw unreadable(error)
  }
}

const inside = { fit: 'inside', withoutEnlargement: true } as const
const open = (bytes: Uint8Array) => new Bun.Image(bytes, { maxPixels: mostPixels })
const tooLarge =
  'The cover has more than 50 million pixels or 64 MiB. Make it smaller: 3000 × 3000 is plenty.'

async function encode(
  bytes: Uint8Array,
  size: CoverImage['size'],
  alpha: boolean,
): Promise<CoverImage> {
  const image = open(bytes).resize(size, size, inside)
  const encoded = await (alpha ? image.webp({ quality: 85 }) : image.jpeg({ quality: 85 })).bytes()
  const { width, height } = await open(encoded).metadata()
  return { size, width, height, bytes: encoded, contentType: alpha ? 'image/webp' : 'image/jpeg' }
}

const isJpeg = (bytes: Uint8Array) => bytes[0] === 0xff && bytes[1] === 0xd8

/** PNG by its colour type or a tRNS chunk, WebP by its flags; GIF and BMP count as opaque. */
function hasAlpha(bytes: Uint8Array): boolean {
  if (ascii(bytes, 1, 3) === 'PNG') {
    return (bytes[25]! & 4) !== 0 || Buffer.from(bytes.subarray(0, 64 * 1024)).includes('tRNS')
  }
  if (ascii(bytes, 8, 4) !== 'WEBP') return false
  const kind = ascii(bytes, 12, 4)
  return kind === 'VP8X' ? (bytes[20]! & 0x10) !== 0 : kind === 'VP8L' && (bytes[24]! & 0x10) !== 0
}

function unreadable(error: unknown): UnreadableCover {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const because = { cause: error }
  if (code === 'ERR_IMAGE_TOO_MANY_PIXELS')
    return new UnreadableCover('TOO_LARGE', tooLarge, because)
  if (code === 'ERR_IMAGE_FORMAT_UNSUPPORTED') {
    const message = 'The cover is in a format that is not read here. Save it as JPEG or PNG.'
    return new UnreadableCover('UNSUPPORTED', message, because)
  }
  if (code === 'ERR_IMAGE_UNKNOWN_FORMAT' || code === 'ERR_INVALID_STATE') {
    const message = 'The cover is no picture. Save it as JPEG or PNG.'
    return new UnreadableCover('NOT_AN_IMAGE', message, because)
  }
  const message = 'The cover is damaged. Save it again as JPEG or PNG.'
  return new UnreadableCover('CORRUPT', message, because)
}

const coverName = /^(cover|folder|front|album)\.(jpe?g|png|webp)$/i
const preferred = ['cover', 'folder', 'front', 'album']

/** Whether a file of this name is the cover of its folder. */
export const isCoverName = (name: string): boolean => coverName.test(name)

/** The path of a folder's cover: `cover` before `folder`, `front` and `album`, or null. */
export async function findFolderCover(folder: string): Promise<string | null> {
  const names = await readdir(folder).catch(() => [])
  const rank = (name: string) => preferred.indexOf(name.replace(/\..*$/, '').toLowerCase())
  const [first] = names.filter(isCoverName).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  return first === undefined ? null : join(folder, first)
}
