import { join } from 'node:path'

/** The files of music in a folder, absolute paths in order. */
export async function audioFilesIn(folder: string): Promise<string[]> {
  const names = await Array.fromAsync(
    new Bun.Glob('**/*.{mp3,flac,ogg,oga,opus,m4a,aac,wav,MP3,FLAC}').scan({ cwd: folder }),
  )
  return names.sort().map((name) => join(folder, name))
}
