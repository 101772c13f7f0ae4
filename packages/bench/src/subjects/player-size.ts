import { bundlePlayer } from '@busker/player/bundle'
import type { Subject } from '../subject.ts'

const BUDGET_BYTES = 25 * 1024

/** What a page loads to play a playlist: the bytes of `/player.js` on the wire. */
export const measurePlayerSize: Subject = async () => {
  const { script, gzip } = await bundlePlayer()
  const lit = await litAlone()
  return {
    about:
      'The whole module, Lit included, built for production; Lit alone is built and packed alike.',
    figures: [
      {
        what: 'player.js, gzip',
        value: gzip.length,
        unit: 'bytes',
        baseline: { what: 'Lit alone', value: lit },
        ratio: gzip.length / lit,
        budget: { of: 'value', most: BUDGET_BYTES },
      },
      { what: 'player.js, unpacked', value: script.length, unit: 'bytes' },
    ],
  }
}

async function litAlone() {
  const { outputs } = await Bun.build({
    entrypoints: [Bun.fileURLToPath(new URL('./lit-alone.ts', import.meta.url))],
    target: 'browser',
    minify: true,
    conditions: ['production'],
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  const script = new Uint8Array((await outputs[0]?.arrayBuffer()) ?? [])
  return Bun.gzipSync(script, { level: 12, library: 'libdeflate' }).length
}
