import { outputOf, startScript } from '../servers/child.ts'
import type { Subject } from '../subject.ts'

const bench = Bun.fileURLToPath(
  new URL('../../../../services/search/src/search-index/bench.ts', import.meta.url),
)

/** Search as it is typed, in the engine. */
export const measureSearch: Subject = async ({ tracks = 100_000 }) => {
  const printed = await outputOf(startScript(bench, String(tracks)))
  const lines = printed.trimEnd().split('\n')
  const p99 = Number(/^all four types .*? p99 +([\d.]+)/m.exec(printed)?.[1])
  return {
    about: `${tracks} songs with their artists and albums in SQLite FTS5, 500 searches of each kind; milliseconds.`,
    figures: [
      { what: 'all kinds: p99', value: p99, unit: 'ms', budget: { of: 'value', most: 20 } },
    ],
    lines,
  }
}
