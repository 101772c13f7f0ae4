import { type IAudioMetadata, parseFromTokenizer } from 'music-metadata'
import { type AudioFile, type Codec, type Container, UnreadableAudio } from './audio-file.ts'
import { type FileSource, openSource, readable } from './file-source.ts'
import { namesFromPath } from './path-names.ts'
import { sniff } from './sniff.ts'
import { measureSound } from './sound.ts'
import { readTags } from './tags.ts'
import { SourceTokenizer } from './tokenizer.ts'

const contentTypes: Record<Container, string> = {
  mp3: 'audio/mpeg',
  adts: 'audio/aac',
  flac: 'audio/flac',
  ogg: 'audio/ogg',
  mp4: 'audio/mp4',
  wav: 'audio/wav',
}
/** Seconds: a week. What claims more is damaged, and in milliseconds it must fit 31 bits. */
const longest = 7 * 24 * 3600

/**
 * Reads one file of music: tags, cover, exact length and the hash of its sound, in one pass over the
 * file. `root` is the folder being imported: only names below it may tell an artist.
 * Throws UnreadableAudio, never anything else, and never waits on what is no file.
 */
export async function readAudioFile(
  path: string,
  options: { root?: string } = {},
): Promise<AudioFile> {
  const source = await openSource(path)
  try {
    const content = await sniff(source)
    const metadata = await parseTags(source, content.container)
    const codec = content.container === 'mp4' ? mp4Codec(metadata) : null
    const sound = await measureSound(source, content)
    const { format } = metadata
    const seconds = sound.seconds || format.duration || 0
    if (!(seconds > 0 && seconds < longest)) {
      const message =
        'The length of the file cannot be told: it is damaged or cut short. Copy it again.'
      throw new UnreadableAudio('CORRUPT', message)
    }
    return {
      path,
      size: source.size,
      mtimeMs: source.mtimeMs,
      ...readTags(metadata, namesFromPath(path, options.root)),
      durationMs: Math.max(1, Math.round(seconds * 1000)),
      codec: sound.codec ?? codec ?? 'aac',
      container: content.container,
      contentType: contentTypes[content.container],
      bitrate: Math.round((sound.bytes * 8) / seconds),
      sampleRate: sound.sampleRate || format.sampleRate || 44100,
      channels: sound.channels || format.numberOfChannels || 2,
      audioHash: sound.hash,
    }
  } catch (error) {
    throw readable(error)
  } finally {
    await source.close().catch(() => undefined)
  }
}

async function parseTags(source: FileSource, container: Container): Promise<IAudioMetadata> {
  const mimeType = container === 'adts' ? 'audio/mpeg' : contentTypes[container]
  try {
    return await parseFromTokenizer(new SourceTokenizer(source, mimeType))
  } catch (cause) {
    if (cause instanceof UnreadableAudio) throw cause
    const message =
      'The tags or headers of the file are damaged. Copy it again, or write its tags anew.'
    throw new UnreadableAudio('CORRUPT', message, { cause })
  }
}

/** By the sample description (ISO 14496-12): 'mp4a', 'alac', 'fLaC', 'Opus'. */
function mp4Codec({ format }: IAudioMetadata): Codec {
  const ids = format.trackInfo.map(({ codecId }) => codecId ?? '')
  const known: Record<string, Codec> = { mp4a: 'aac', alac: 'alac', fLaC: 'flac', Opus: 'opus' }
  const codec = ids.map((id) => known[id]).find((one) => one !== undefined)
  if (codec) return codec
  if (ids.includes('drms')) {
    const message =
      'The file is locked by its shop (DRM) and cannot be played. Get it without the lock.'
    throw new UnreadableAudio('UNSUPPORTED', message)
  }
  if (format.hasAudio) {
    const message = `The sound of this MP4 file (${ids.join(', ')}) does not play in browsers. Convert it to AAC.`
    throw new UnreadableAudio('UNSUPPORTED', message)
  }
  throw new UnreadableAudio(
    'NO_SOUND',
    'The MP4 file holds no sound, or was cut short. Copy it again.',
  )
}
