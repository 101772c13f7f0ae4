import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { bundleParts, bundlePlayer, type PlayerBundle } from './bundle.ts'
import { bundleFrame } from './bundle-frame.ts'

/**
 * Writes all scripts as they go over the wire, gzip, for size-limit: `bun player/write-scripts.ts`.
 * `parts` holds what one listener may load besides the player, with the largest of the languages.
 */
const folder = join(import.meta.dir, 'dist', 'sizes')
const [player, parts, frames] = await Promise.all([bundlePlayer(), bundleParts(), bundleFrame()])

const isLanguage = (name: string) => /^player-[a-z]{2}\.js$/.test(name)
const bySize = Object.entries<PlayerBundle>(parts).toSorted(
  ([, a], [, b]) => b.gzip.length - a.gzip.length,
)
const [largest] = bySize.filter(([name]) => isLanguage(name))

const files: Record<string, PlayerBundle> = {
  'player.js': player,
  'player-frame.js': frames.frame,
  'spotify-iframe-api.js': frames.spotify,
  'widget-api.js': frames.soundcloud,
}
for (const [name, part] of bySize) {
  // The one thing that is let grow large, for it comes only where nothing else plays.
  const place = isLanguage(name) ? 'languages' : name.includes('hls') ? 'hls' : 'parts'
  files[`${place}/${name}`] = part
}
if (largest) files[`parts/${largest[0]}`] = largest[1]

await rm(folder, { recursive: true, force: true })
for (const [name, { gzip }] of Object.entries(files))
  await Bun.write(join(folder, `${name}.gz`), gzip)
