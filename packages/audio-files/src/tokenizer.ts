import { AbstractTokenizer, EndOfStreamError, type IReadChunkOptions } from 'strtok3/core'
import type { FileSource } from './file-source.ts'

const largestTag = 64 * 1024 * 1024

/**
 * Lets music-metadata read through our open file: small reads come from memory, a length that the
 * file only claims is refused before it is allocated, and the number of reads is bounded.
 */
export class SourceTokenizer extends AbstractTokenizer {
  readonly fileInfo: { size: number; mimeType: string }
  private readonly source: FileSource

  constructor(source: FileSource, mimeType: string) {
    super({ maxBufferSize: largestTag })
    this.source = source
    this.fileInfo = { size: source.size, mimeType }
  }

  supportsRandomAccess(): boolean {
    return true
  }

  setPosition(position: number): void {
    this.position = position
  }

  override async peekBuffer(into: Uint8Array, options?: IReadChunkOptions): Promise<number> {
    const { length, position, mayBeLess } = this.normalizeOptions(into, options)
    const bytes = await this.source.read(position, length)
    if (bytes.length < length && !mayBeLess) throw new EndOfStreamError()
    into.set(bytes)
    return bytes.length
  }

  override async readBuffer(into: Uint8Array, options?: IReadChunkOptions): Promise<number> {
    const position = options?.position ?? this.position
    const length = await this.peekBuffer(into, options)
    this.position = position + length
    return length
  }
}
