import { dirname, resolve } from 'node:path'
import type { BunPlugin } from 'bun'

/** What a script takes of modules that another one has: each name, and the module that it is of. */
export type Taken = ReadonlyMap<string, string>

/** What parts take from the player stands here. */
const KIT = `globalThis[Symbol.for('busker-player')]`

const NAMED = /^(?:import|export) \{([^}]*)\} from '([^']+)'/gm
const WHOLE = /^(?:import|export \* from) '([^']+)'/gm

/** A module of ours, or Lit; what else comes from npm is part of whoever imports it. */
const isOurs = (module: string) => module.startsWith('/') || module === 'lit'

/** What a module of ours imports: its own modules by their paths; types do not count. */
async function importsOf(path: string) {
  const text = await Bun.file(path).text()
  const at = (from: string) => (from.startsWith('.') ? resolve(dirname(path), from) : from)
  const named = Array.from(text.matchAll(NAMED), ([, list = '', from = '']) => {
    const names = list.split(',').map((name) => name.trim().split(' as ')[0]!)
    return { module: at(from), names: names.filter((name) => name && !name.startsWith('type ')) }
  })
  const whole = Array.from(text.matchAll(WHOLE), ([, from = '']) => ({
    module: at(from),
    names: [] as string[],
  }))
  return [...named.filter(({ names }) => names.length), ...whole].filter(({ module }) =>
    isOurs(module),
  )
}

/** What a script is made of, from the module that it begins at, but for what others have. */
export async function modulesOf(
  entry: string,
  others: ReadonlySet<string> = new Set(),
  seen = new Set<string>(),
): Promise<ReadonlySet<string>> {
  if (seen.has(entry) || others.has(entry)) return seen
  seen.add(entry)
  if (entry === 'lit') return seen
  const imported = await importsOf(entry)
  await Promise.all(imported.map(({ module }) => modulesOf(module, others, seen)))
  return seen
}

/** What these modules of a script take of those that another one has. */
export async function takenBy(own: ReadonlySet<string>, other: ReadonlySet<string>) {
  const taken = new Map<string, string>()
  for (const path of own) {
    if (path === 'lit') continue
    for (const { module, names } of await importsOf(path))
      if (other.has(module)) for (const name of names) taken.set(name, module)
  }
  return taken as Taken
}

/** Adds lines to the module that a script begins at. */
const adding = (entry: string, text: string): BunPlugin => ({
  name: 'adding',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) =>
      path === entry
        ? { contents: `${await Bun.file(path).text()}\n${text}`, loader: 'ts' }
        : undefined,
    )
  },
})

/** All that is taken, always in the same order. */
const allOf = (taken: readonly Taken[]) =>
  new Map(taken.flatMap((one) => [...one]).toSorted(([a], [b]) => (a < b ? -1 : 1)))

/** Has the player hand out what its parts take. A second copy of its script leaves those of the first. */
export function handOut(entry: string, taken: readonly Taken[]): BunPlugin {
  const all = allOf(taken)
  const twice = taken.flatMap((one) => [...one]).find(([name, from]) => all.get(name) !== from)
  if (twice) throw new Error(`Parts take two things from the player that are named ${twice[0]}.`)
  const imports = Array.from(all, ([name, from]) => `import { ${name} } from '${from}'`)
  return adding(entry, `${imports.join('\n')}\n${KIT} ??= { ${[...all.keys()].join()} }`)
}

/** Has a part export what the ones that build upon it take. */
export const exporting = (entry: string, taken: readonly Taken[]) =>
  adding(
    entry,
    Array.from(allOf(taken), ([name, from]) => `export { ${name} } from '${from}'`).join('\n'),
  )

/** A script that another one takes from: its modules, what is taken, and its name, if it is a part. */
export type Giver = { modules: ReadonlySet<string>; taken: Taken; part?: string | undefined }

/** Leads imports of modules that other scripts have there: to the player, or to the part beside this one. */
export function taking(givers: readonly Giver[]): BunPlugin {
  const contents = givers.map(({ taken, part }) => {
    const names = [...taken.keys()].toSorted().join()
    return part ? `export { ${names} } from './${part}'` : `export const { ${names} } = ${KIT}`
  })
  return {
    name: 'taking',
    setup(build) {
      build.onResolve({ filter: /^lit$|^\.\.?\// }, ({ path, importer }) => {
        if (givers.some(({ part }) => path === `./${part}`)) return { path, external: true }
        const module = path === 'lit' ? path : resolve(dirname(importer), path)
        const from = givers.findIndex(({ modules }) => modules.has(module))
        return from < 0 ? undefined : { path: String(from), namespace: 'taken' }
      })
      build.onLoad({ filter: /.*/, namespace: 'taken' }, ({ path }) => ({
        contents: contents[Number(path)]!,
        loader: 'js',
      }))
    },
  }
}
