import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { demoLibraryPath } from '@busker/demo-library'
import { parseFile } from 'music-metadata'
import { id3Tag } from './id3.ts'
import { type Kilobits, mp3Frames } from './mp3-frames.ts'

const TRACKS_AN_ALBUM = 12
const ALBUMS_AN_ARTIST = 3

/**
 * Fills a folder with MP3 files as a collection has them: `Artist/Album/NN - Title.mp3`, twelve tracks
 * an album, tagged, each album with a cover of its own inside its files. No two sound alike.
 */
export async function makeLibrary(
  folder: string,
  { files, kilobits, seconds }: { files: number; kilobits: Kilobits; seconds: number },
): Promise<void> {
  const covers = await demoCovers()
  for (let n = 0; n < files; n++) {
    const disc = Math.floor(n / TRACKS_AN_ALBUM)
    const [artist, album] = [`Artist ${Math.floor(disc / ALBUMS_AN_ARTIST)}`, `Album ${disc}`]
    const [number, title] = [(n % TRACKS_AN_ALBUM) + 1, `Title ${n}`]
    const drawn = covers[disc % covers.length]!
    const tag = id3Tag({
      text: {
        TIT2: title,
        TPE1: artist,
        TPE2: artist,
        TALB: album,
        TRCK: `${number}/${TRACKS_AN_ALBUM}`,
        TDRC: String(1970 + (disc % 50)),
        TCON: 'Folk',
      },
      // Image readers stop at the end of the picture, so what follows makes another of it.
      cover: { ...drawn, bytes: Buffer.concat([drawn.bytes, Buffer.from(album)]) },
    })
    const path = join(folder, artist, album, `${String(number).padStart(2, '0')} - ${title}.mp3`)
    await mkdir(join(path, '..'), { recursive: true })
    await Bun.write(path, Buffer.concat([tag, mp3Frames(kilobits, seconds)]))
  }
}

async function demoCovers() {
  const covers = []
  for await (const path of new Bun.Glob('**/*.{mp3,flac,ogg}').scan({
    cwd: demoLibraryPath,
    absolute: true,
  })) {
    const { common } = await parseFile(path)
    for (const { format, data } of common.picture ?? [])
      covers.push({ mimeType: format, bytes: data })
  }
  if (!covers.length) throw new Error(`There are no covers in ${demoLibraryPath}.`)
  return covers
}
