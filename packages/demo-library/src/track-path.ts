import { join } from 'node:path'
import { demoLibraryPath } from './library-path.ts'
import type { Release, Track } from './releases.ts'

/** Where a track of a release is kept. */
export function trackPath(release: Release, track: Track): string {
  const number = String(release.tracks.indexOf(track) + 1).padStart(2, '0')
  return join(
    demoLibraryPath,
    release.artist,
    release.title,
    `${number} - ${track.title}.${track.format}`,
  )
}
