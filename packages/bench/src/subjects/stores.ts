import { join } from 'node:path'
import { z } from 'zod'
import type { Asked } from '../beside/beside.ts'
import { outputOf, startScript } from '../servers/child.ts'
import { type Store, type StoreName, startStore } from '../servers/stores.ts'
import type { Figure, Result, Subject } from '../subject.ts'

interface Port {
  name: string
  /** Stands beside the suite that the port's adapters pass. */
  script: URL
  on: StoreName[]
}

const documents: StoreName[] = ['MongoDB', 'PostgreSQL']
const ports: Port[] = [
  {
    name: 'catalog',
    script: new URL('../../../../services/catalog/src/store.bench.ts', import.meta.url),
    on: documents,
  },
  {
    name: 'plays',
    script: new URL('../../../../services/analytics/src/plays/store.bench.ts', import.meta.url),
    on: documents,
  },
  {
    name: 'players',
    script: new URL('../../../../services/streaming/src/player/store.bench.ts', import.meta.url),
    on: documents,
  },
  {
    name: 'renditions',
    script: new URL(
      '../../../../services/streaming/src/renditions/store.bench.ts',
      import.meta.url,
    ),
    on: documents,
  },
  {
    name: 'answers',
    script: new URL('../../../../services/gateway/src/idempotency/store.bench.ts', import.meta.url),
    on: ['Redis', 'PostgreSQL'],
  },
  {
    name: 'events',
    script: new URL('../../../events/src/log.bench.ts', import.meta.url),
    on: ['Redis', 'PostgreSQL'],
  },
  {
    name: 'limits',
    script: new URL('../../../limits/src/limiter.bench.ts', import.meta.url),
    on: ['Redis'],
  },
  {
    name: 'blobs',
    script: new URL('../../../blobs/src/blobs.bench.ts', import.meta.url),
    on: ['S3', 'disk'],
  },
  {
    name: 'search',
    script: new URL(
      '../../../../services/search/src/search-index/search-index.bench.ts',
      import.meta.url,
    ),
    on: ['Typesense', 'SQLite'],
  },
]

const taken = z.object({
  micros: z.number(),
  perSecond: z.number(),
  p99Ms: z.number(),
  cpuMicros: z.number(),
})
const compared = z.array(
  z.object({ what: z.string(), busker: taken, bare: taken, ratio: z.number() }),
)
type Compared = z.infer<typeof compared>[number]

const drivers: Record<StoreName, string> = {
  MongoDB: 'mongodb',
  PostgreSQL: 'pg',
  Redis: '@redis/client',
  S3: 'aws4fetch',
  Typesense: 'typesense',
  disk: 'node:fs',
  SQLite: 'bun:sqlite',
}

/** Every adapter of every port beside the driver under it, on real servers. */
export const measureStores: Subject = async ({ rounds, seconds }, folder) => {
  const figures: Result['figures'] = []
  const rows: string[][] = []
  for (const name of Object.keys(startStore) as StoreName[]) {
    const those = ports.filter(({ on }) => on.includes(name))
    const store = await startStore[name](join(folder, name)).catch((error: unknown) => error)
    if (!isStore(store)) {
      const missing = String(store instanceof Error ? store.message : store)
      figures.push(...those.map((port) => ({ what: `${port.name} on ${name}`, missing })))
      continue
    }
    try {
      for (const [n, port] of those.entries()) {
        const asked: Asked = { url: await store.place(n), rounds, seconds: seconds / 4 }
        const printed = await outputOf(
          startScript(Bun.fileURLToPath(port.script), JSON.stringify(asked)),
        )
        for (const one of compared.parse(JSON.parse(printed))) {
          const what = `${port.name} on ${name}: ${one.what}`
          figures.push(figureOf(what, drivers[name], one))
          rows.push([what, ...columnsOf(one)])
        }
      }
    } finally {
      await store.stop()
    }
  }
  return {
    about:
      'Each adapter beside the driver under it, which is given the same commands by hand: in one process, in turn, 20 ms at a time. Time of an operation, as many in flight as the product has.',
    figures,
    lines: table([HEAD, ...rows]),
  }
}

const isStore = (store: unknown): store is Store =>
  typeof store === 'object' && store !== null && 'place' in store

const figureOf = (what: string, driver: string, { busker, bare, ratio }: Compared): Figure => ({
  what,
  unit: 'µs',
  value: busker.micros,
  baseline: { what: `bare ${driver}`, value: bare.micros },
  ratio,
  budget: { of: 'ratio', most: 1.15 },
})

const HEAD = ['Busker and bare', 'operations/s', '', 'p99 ms', '', 'CPU µs here', '']
const columnsOf = ({ busker, bare }: Compared) => [
  busker.perSecond.toFixed(0),
  bare.perSecond.toFixed(0),
  busker.p99Ms.toFixed(2),
  bare.p99Ms.toFixed(2),
  busker.cpuMicros.toFixed(0),
  bare.cpuMicros.toFixed(0),
]

function table(rows: string[][]) {
  const widths = HEAD.map((_, n) => Math.max(...rows.map((row) => row[n]!.length)))
  return rows.map((row) =>
    row
      .map((cell, n) => (n ? cell.padStart(widths[n]!) : cell.padEnd(widths[n]!)))
      .join('  ')
      .trimEnd(),
  )
}
