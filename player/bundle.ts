import { join } from 'node:path'
import { stylesMinifier } from './minify-styles.ts'

/** What `/player.js`, `/player-device.js` and `/player-more.js` serve: the module, its gzip, and a strong ETag (quoted) of its content. */
export type PlayerBundle = { script: Uint8Array; gzip: Uint8Array; etag: string }

const source = join(import.meta.dir, 'src')

/**
 * Builds the one module that registers `<busker-player>`: minified, Lit's production build inside.
 * Throws with the build log if it does not build.
 */
export const bundlePlayer = () => bundle('player.ts')

/**
 * Builds `player-device.js`, which the player loads from beside itself when a page gives it a token.
 * A module of its own rather than a chunk: the player stays one file with one address.
 */
export const bundleDevice = () => bundle('device/device.ts')

/** Builds `player-more.js`, likewise: the help dialog and the moving of rows. */
export const bundleMore = () => bundle('more/more.ts')

async function bundle(entry: string): Promise<PlayerBundle> {
  const built = await Bun.build({
    entrypoints: [join(source, entry)],
    target: 'browser',
    minify: true,
    // Anything less and `exports` may resolve to Lit's development build.
    conditions: ['production'],
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [stylesMinifier(source)],
  })
  const [output] = built.outputs
  if (!output) throw new AggregateError(built.logs, 'The player did not build.')
  // Minified code has lines in its templates alone, where they are spaces.
  const script = new TextEncoder().encode((await output.text()).replace(/\s*\n\s*/g, ' ').trim())
  const hash = new Bun.CryptoHasher('sha256').update(script).digest('base64url')
  const gzip = Bun.gzipSync(script, { level: 12, library: 'libdeflate' })
  return { script, gzip, etag: `"${hash.slice(0, 22)}"` }
}
