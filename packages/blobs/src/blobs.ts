/** Content types that a blob may have. Anything else is kept as `application/octet-stream`. */
export const blobTypes = {
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/png': 'png',
  'image/gif': 'gif',
  'audio/mpeg': 'mp3',
  'audio/ogg': 'ogg',
  'audio/mp4': 'm4a',
  'audio/aac': 'aac',
  'audio/flac': 'flac',
  'audio/wav': 'wav',
  'application/octet-stream': 'bin',
} as const

export type BlobType = keyof typeof blobTypes

export const isBlobType = (type: string): type is BlobType => Object.hasOwn(blobTypes, type)

/** The SHA-256 of a blob's bytes, 64 hex digits in lower case. */
export const BLOB_KEY = /^[0-9a-f]{64}$/

/** A blob, ready to be read or sent. From a folder its bytes are read only when asked for. */
export interface StoredBlob {
  contentType: BlobType
  /** Bytes. */
  size: number
  body: Blob
}

/** Bytes from `start` up to `end`, which is not among them. */
export interface ByteRange {
  start: number
  end: number
}

export interface BlobLink {
  seconds: number
  contentType: string
  /** Makes it a download under this name. */
  fileName?: string
}

/** Bytes that never change, kept under the hash of what they are. */
export interface Blobs {
  /**
   * Keeps bytes and resolves to their key once they are safe. The same bytes are kept once, as what they
   * were when they first came.
   */
  put(bytes: Uint8Array, contentType: string): Promise<string>
  /**
   * The same for bytes that are too many to be held: they pass through, some megabytes at a time. When
   * the stream fails so does this, and nothing of it is kept.
   */
  putStream(stream: ReadableStream<Uint8Array>, contentType: string): Promise<string>
  /**
   * undefined when there is no such blob, or when the key is none. With a range, `body` is that part of
   * it alone, as much as there is, and `size` still that of the whole.
   */
  open(key: string, range?: ByteRange): Promise<StoredBlob | undefined>
  /** Keys in their order, from the one after `after` ('' is before all); at most so many. */
  list(after: string, most: number): Promise<string[]>
  /**
   * A URL at which whoever has it reads the blob, for so many seconds, as the type and under the name
   * that it was made for; undefined where only this process can read blobs.
   */
  linkTo(key: string, link: BlobLink): Promise<string | undefined>
  /** Forgets a blob, for everybody who keeps its key. Twice, or without one, does no harm. */
  remove(key: string): Promise<void>
  /** Throws when blobs cannot be kept now. */
  check(): Promise<void>
}
