import { paint } from './covers/paint.ts'
import { encode } from './encode/encode.ts'
import { tag } from './encode/tag.ts'
import { releases } from './releases.ts'
import { perform } from './synth/perform.ts'
import { trackPath } from './track-path.ts'

// `bun run render` renders everything, `bun run render kalimba` what has that in its title
const wanted = (process.argv[2] ?? '').toLowerCase()

for (const release of releases) {
  const cover = await paint(release.cover())
  for (const track of release.tracks) {
    if (!track.title.toLowerCase().includes(wanted)) continue
    const encoded = await encode(perform(track.piece), track.format)
    const path = trackPath(release, track)
    const size = await Bun.write(path, await tag(encoded, release, track, cover))
    process.stdout.write(`${(size / 1e6).toFixed(2)} MB  ${path}\n`)
  }
}
