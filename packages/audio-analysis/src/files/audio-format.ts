export type AudioFormat = 'mp3' | 'flac' | 'vorbis' | 'opus' | 'wav' | 'other'

/**
 * What a file really holds, from its first bytes after any ID3v2 tag, since names and tags lie;
 * the content type or codec decides only where the bytes do not say.
 */
export function audioFormat(head: Uint8Array, contentType: string): AudioFormat {
  const text = (from: number, to: number) => String.fromCharCode(...head.subarray(from, to))
  if (text(0, 4) === 'fLaC') return 'flac'
  if (/^(RIFF|RF64|BW64)$/.test(text(0, 4)) && text(8, 12) === 'WAVE') return 'wav'
  if (text(0, 4) === 'OggS') return oggFormat(text(28, 256))
  if (text(4, 8) === 'ftyp') return 'other'
  if (head[0] === 0xff && (head[1]! & 0xe0) === 0xe0) return head[1]! & 0x06 ? 'mp3' : 'other'
  return named(contentType)
}

function oggFormat(firstPage: string): AudioFormat {
  if (firstPage.includes('OpusHead')) return 'opus'
  if (firstPage.includes('\x01vorbis')) return 'vorbis'
  return firstPage.includes('\x7fFLAC') ? 'flac' : 'other'
}

function named(contentType: string): AudioFormat {
  const name = contentType.toLowerCase()
  if (/mp3|mpeg(?!4)|layer 3/.test(name)) return 'mp3'
  if (name.includes('flac')) return 'flac'
  return 'other'
}
