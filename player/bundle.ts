import { join, resolve } from 'node:path'
import type { BunPlugin } from 'bun'
import { exporting, type Giver, handOut, modulesOf, takenBy, taking } from './from-player.ts'
import { shortKeys } from './short-keys.ts'
import { stylesMinifier } from './minify-styles.ts'

/** What `/player.js` and its parts serve: the module, its gzip, and a strong ETag (quoted) of its content. */
export type PlayerBundle = { script: Uint8Array; gzip: Uint8Array; etag: string }

const source = join(import.meta.dir, 'src')

/** What the player loads from beside itself when it is needed, by the names of their scripts. */
const parts = {
  // Where a page gives a token: the player is a device of its listener.
  'player-device.js': 'device/device.ts',
  // The help dialog and the moving of rows.
  'player-more.js': 'more/more.ts',
  // What brings and counts sound, the lock screen, and what shuffles and moves: with the first play.
  'player-engine.js': 'engine.ts',
  // What joins tracks without a gap.
  'player-gapless.js': 'gapless/timeline.ts',
  // Other layouts than full.
  'player-layouts.js': 'elements/layouts/layouts.ts',
  // Where to begin, one sound at a time, and what the next page goes on with: once there is a list.
  'player-manners.js': 'manners/manners.ts',
  // The buttons beside the name of the list: lyrics, another screen, sharing.
  'player-tools.js': 'elements/busker-tools.ts',
  'player-share.js': 'tools/show-share.ts',
  // What plays HLS where the browser cannot, once a track has it.
  'player-hls.js': 'hls/hls.ts',
  // The colour of a cover.
  'player-accent.js': 'read-accent.ts',
  'player-lyrics.js': 'elements/busker-lyrics.ts',
  'player-waveform.js': 'elements/busker-waveform.ts',
  'player-de.js': 'localize/languages/de.ts',
  'player-es.js': 'localize/languages/es.ts',
  'player-fr.js': 'localize/languages/fr.ts',
  'player-ja.js': 'localize/languages/ja.ts',
  'player-ar.js': 'localize/languages/ar.ts',
}

/** Pages without a player may load it, so it takes nothing from one. */
const ALONE = 'player-manners.js'
/** It takes from another part what that one has, and loads it along. */
const upon: Record<string, keyof typeof parts> = { 'player-device.js': 'player-engine.js' }

const entryOf = (name: keyof typeof parts) => join(source, parts[name])
const names = Object.keys(parts) as (keyof typeof parts)[]

/** What is in the player, and what each part takes from it and from another part. */
async function plan() {
  const player = await modulesOf(join(source, 'player.ts'))
  const planned = names.map(async (name) => {
    const givers: Giver[] = []
    if (name !== ALONE) {
      const part = upon[name]
      const beneath = part && (await modulesOf(entryOf(part), player))
      const own = await modulesOf(entryOf(name), player.union(beneath ?? new Set()))
      givers.push({ modules: player, taken: await takenBy(own, player) })
      if (beneath) givers.push({ modules: beneath, taken: await takenBy(own, beneath), part })
    }
    return { name, givers }
  })
  return Promise.all(planned)
}

/** What is taken from a part; without its name, from the player. */
const takenFrom = (planned: Awaited<ReturnType<typeof plan>>, part?: string) =>
  planned.flatMap(({ givers }) =>
    givers.filter((giver) => giver.part === part).map(({ taken }) => taken),
  )

/**
 * Builds the one module that registers `<busker-player>`: minified, Lit's production build inside.
 * Throws with the build log if it does not build.
 */
export async function bundlePlayer() {
  const taken = takenFrom(await plan())
  return bundle('player.ts', 'esm', [handOut(join(source, 'player.ts'), taken)])
}

/** Builds the parts, each a module of its own rather than a chunk, by the names of their scripts. */
export async function bundleParts(): Promise<Record<keyof typeof parts, PlayerBundle>> {
  const planned = await plan()
  const built = planned.map(async ({ name, givers }) => {
    const given = takenFrom(planned, name)
    const plugins = [taking(givers), shortKeys(source)]
    if (given.length) plugins.push(exporting(entryOf(name), given))
    return [name, await bundle(parts[name], 'esm', plugins)] as const
  })
  return Object.fromEntries(await Promise.all(built)) as Record<keyof typeof parts, PlayerBundle>
}

/** Builds what begins at `entry`, below src: a module, or a script where pages load it as one. */
export async function bundle(
  entry: string,
  format: 'esm' | 'iife' = 'esm',
  plugins: BunPlugin[] = [],
): Promise<PlayerBundle> {
  const built = await Bun.build({
    entrypoints: [resolve(source, entry)],
    target: 'browser',
    format,
    minify: true,
    // Anything less and `exports` may resolve to Lit's development build.
    conditions: ['production'],
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [...plugins, stylesMinifier(source)],
  })
  const [output] = built.outputs
  if (!output) throw new AggregateError(built.logs, 'The player did not build.')
  const text = await output.text()
  // Our minified code has lines in its templates alone, where they are spaces; hls.js means what it says.
  const isOurs = !entry.startsWith('hls/')
  const script = new TextEncoder().encode(
    isOurs ? text.replace(/\s*\n\s*(>?)/g, (_, end) => end || ' ').trim() : text,
  )
  const hash = new Bun.CryptoHasher('sha256').update(script).digest('base64url')
  const gzip = Bun.gzipSync(script, { level: 12, library: 'libdeflate' })
  return { script, gzip, etag: `"${hash.slice(0, 22)}"` }
}
