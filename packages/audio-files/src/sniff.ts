import { type Container, UnreadableAudio } from './audio-file.ts'
import { ascii } from './bytes.ts'
import type { FileSource } from './file-source.ts'
import { findFirstFrame, type Frame } from './mpeg-frames.ts'
import { betweenTags, type Region } from './tag-regions.ts'

/** What a file holds by its bytes, and where, tags before and behind left out. */
export type Content = Region & { container: Container; firstFrame: Frame | null }

/** How far to look past junk for the first frame: most files need the first step only. */
const frameSearch = [32 * 1024, 512 * 1024]

const otherMusic: [magic: string, at: number, name: string][] = [
  ['FORM', 0, 'AIFF'],
  ['0&\xb2u', 0, 'Windows Media'],
  ['wvpk', 0, 'WavPack'],
  ['MAC ', 0, 'Monkey’s Audio'],
  ['MPCK', 0, 'Musepack'],
  ['MP+', 0, 'Musepack'],
  ['\x1aE\xdf\xa3', 0, 'Matroska or WebM'],
  ['DSD ', 0, 'DSD'],
  ['FRM8', 0, 'DSD'],
  ['#!AMR', 0, 'AMR'],
  ['MThd', 0, 'MIDI'],
  ['caff', 0, 'Core Audio'],
]

/** Tells the container by its content, whatever the file is named. */
export async function sniff(source: FileSource): Promise<Content> {
  const region = await betweenTags(source)
  const head = await source.read(region.start, Math.min(16, region.end - region.start))
  if (head.length === 0) {
    throw new UnreadableAudio('NO_SOUND', 'The file holds tags and no sound. Copy it again.')
  }
  const container = byMagic(head)
  if (container) return { container, firstFrame: null, ...region }
  const other = otherMusic.find(([magic, at]) => ascii(head, at, magic.length) === magic)
  if (other) {
    const message = `The file is ${other[2]} inside, which cannot be played in a browser. Convert it to FLAC or MP3.`
    throw new UnreadableAudio('UNSUPPORTED', message)
  }
  for (const reach of frameSearch) {
    const length = Math.min(reach, region.end - region.start)
    const ends = length === region.end - region.start
    const found = findFirstFrame(await source.read(region.start, length), ends)
    if (!found) continue
    const { at, frame } = found
    return { container: frame.kind, firstFrame: frame, start: region.start + at, end: region.end }
  }
  if (region.start > 0) {
    const message = 'The file begins with tags, but no sound follows. Copy it again.'
    throw new UnreadableAudio('CORRUPT', message)
  }
  const message =
    'The file does not hold music in a format that Busker knows: it is damaged or wrongly named. Copy it again, or give it its right name.'
  throw new UnreadableAudio('NOT_AUDIO', message)
}

function byMagic(head: Uint8Array): Container | null {
  const first = ascii(head, 0, 4)
  if (first === 'fLaC') return 'flac'
  if (first === 'OggS') return 'ogg'
  if (ascii(head, 4, 4) === 'ftyp') return 'mp4'
  const riff = first === 'RIFF' || first === 'RF64' || first === 'BW64'
  return riff && ascii(head, 8, 4) === 'WAVE' ? 'wav' : null
}
