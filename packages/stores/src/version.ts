import { StoreProblem } from './problem.ts'

/** Whether `1.10.2` is `least` or newer. Compares as many numbers as `least` has. */
export const isSince = (version: string, least: string) =>
  Bun.semver.order(padded(version), padded(least)) >= 0

const padded = (version: string) =>
  [...(/\d+(?:\.\d+)*/.exec(version)?.[0] ?? '0').split('.'), '0', '0'].slice(0, 3).join('.')

/** The oldest versions that are known to do. */
export const LEAST = { MongoDB: '5.0', PostgreSQL: '15', Redis: '6.2', Typesense: '0.24' } as const

/** Rejects a server that is too old, with what to do. */
export function mustBeSince(store: keyof typeof LEAST, place: string, version: string) {
  const least = LEAST[store]
  if (isSince(version, least)) return
  const said = new Error(`it is version ${version}`)
  throw new StoreProblem(store, place, 'refused', said, `Busker needs ${store} ${least} or newer.`)
}
