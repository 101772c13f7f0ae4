import { fileURLToPath } from 'node:url'

const entries = {
  'configurator.js': import.meta.resolve('./client/configurator.ts'),
  'state.js': import.meta.resolve('./client/state.ts'),
}

export type DemoScript = keyof typeof entries
export const demoScripts = Object.keys(entries) as DemoScript[]

/** Builds a script of the pages at `/embed`. Throws if it does not build. */
export async function bundleScript(name: DemoScript): Promise<string> {
  const { outputs } = await Bun.build({
    entrypoints: [fileURLToPath(entries[name])],
    target: 'browser',
    minify: true,
  })
  const [script] = outputs
  if (!script) throw new Error(`${name} did not build.`)
  return script.text()
}
