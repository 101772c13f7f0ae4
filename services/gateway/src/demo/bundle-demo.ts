import { fileURLToPath } from 'node:url'
import { type Asset, toAsset } from '../pages/asset.ts'

/** Builds the script of the demo and share pages. Throws if it does not build. */
export async function bundleDemo(): Promise<Asset> {
  const { outputs } = await Bun.build({
    entrypoints: [fileURLToPath(import.meta.resolve('./client/demo.ts'))],
    target: 'browser',
    minify: true,
  })
  const [script] = outputs
  if (!script) throw new Error('The script of the demo page did not build.')
  return toAsset(await script.text(), 'text/javascript; charset=utf-8')
}
