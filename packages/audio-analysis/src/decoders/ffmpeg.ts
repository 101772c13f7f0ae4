import { CannotDecode } from '../analysis.ts'

const SECONDS_OF_CPU = 3600

/** Containers of music alone; playlists and the like could make ffmpeg open other files. */
const CONTAINERS =
  'mov,aac,loas,adts,aiff,matroska,webm,asf,ape,wv,caf,ac3,eac3,dsf,tta,mpc,mpc8,wav,ogg,mpegts'

const LIMITS = `-nostdin -hide_banner -loglevel error -timelimit ${SECONDS_OF_CPU} \
-protocol_whitelist file,pipe -format_whitelist ${CONTAINERS}`

const OUTPUT = '-map 0:a:0 -map_metadata -1 -bitexact -c:a pcm_f32le -f wav pipe:1'

const args = (path: string) => [...LIMITS.split(' '), '-i', `file:${path}`, ...OUTPUT.split(' ')]

/**
 * The first sound track of any file that the system's ffmpeg reads, as a WAV file in blocks.
 * @throws CannotDecode NO_DECODER when there is no ffmpeg on PATH
 */
export async function* decodeToWav(path: string): AsyncGenerator<Uint8Array> {
  const ffmpeg = Bun.which('ffmpeg')
  if (!ffmpeg)
    throw new CannotDecode('NO_DECODER', 'Decoding this format needs ffmpeg, which is not on PATH.')
  const child = Bun.spawn([ffmpeg, ...args(path)], { stdout: 'pipe', stderr: 'ignore' })
  child.unref()
  try {
    let found = false
    for await (const block of child.stdout) {
      found = true
      yield block
    }
    if (!found) throw new CannotDecode('CORRUPT', 'ffmpeg finds no music in the file.')
  } finally {
    child.kill('SIGKILL')
    await child.exited
  }
}
