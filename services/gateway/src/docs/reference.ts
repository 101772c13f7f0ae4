import { fileURLToPath } from 'node:url'
import { type LargeScript, toLargeScript } from './large-script.ts'
import { scalarScript } from './scalar.ts'

/** The scripts of the reference; each is made when the first one asks for it. */
export interface ReferenceScripts {
  scalar(): Promise<LargeScript>
  start(): Promise<LargeScript>
}

export function createReferenceScripts(): ReferenceScripts {
  let scalar: Promise<LargeScript> | undefined
  let start: Promise<LargeScript> | undefined
  return {
    scalar: () => (scalar ??= scalarScript().then((script) => toLargeScript('scalar', script))),
    start: () => (start ??= bundleStart().then((script) => toLargeScript('reference', script))),
  }
}

async function bundleStart() {
  const { outputs } = await Bun.build({
    entrypoints: [fileURLToPath(import.meta.resolve('./client/reference.ts'))],
    target: 'browser',
    minify: true,
  })
  const [script] = outputs
  if (!script) throw new Error('The script of the reference did not build.')
  return script.text()
}
