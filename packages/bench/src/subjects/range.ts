import { join } from 'node:path'
import type { Load } from '../load/load.ts'
import { type Loaded, cpuPerGigabyte, megabytesPerSecond, runLoad } from '../load/run-load.ts'
import { compare, inRounds } from '../measure/rounds.ts'
import { startBuskerWithSongs } from '../servers/busker-with-songs.ts'
import { findNginx, nginxMissing, startNginx } from '../servers/nginx.ts'
import type { Figure, Result, Subject } from '../subject.ts'

const CONNECTIONS = 64
const sizes = [
  { name: '256 KiB', rangeBytes: 256 * 1024 },
  { name: '5 MiB', rangeBytes: 5 * 1024 * 1024 },
]

/** Ranges of songs by signed addresses, through the whole gateway, against nginx with sendfile. */
export const measureRange: Subject = async ({ rounds, seconds }, folder) => {
  const program = findNginx()
  const about = `${CONNECTIONS} connections that stay, ranges at random places of eight songs of 12 MB. Busker: a signed address through the gateway, all its processes. nginx: sendfile, one worker, no signature.`
  if (!program) return { about, figures: [{ what: 'Range reads', missing: nginxMissing }] }

  const busker = await startBuskerWithSongs(folder)
  const nginx = await startNginx(program, join(folder, 'nginx'), busker.music)
  try {
    const targetsOf = (paths: string[]) => paths.map((path) => ({ path, size: busker.size }))
    const media = targetsOf(await busker.mediaPaths())
    const plain = targetsOf(busker.filePaths)
    const figures: Result['figures'] = []
    for (const { name, rangeBytes } of sizes) {
      const load = { connections: CONNECTIONS, seconds, rangeBytes }
      const ask = (server: { pid: number; port: number }, targets: Load['targets']) => () =>
        runLoad(server.pid, { ...load, port: server.port, targets })
      figures.push(
        ...figuresOf(
          name,
          await inRounds(rounds, { busker: ask(busker, media), nginx: ask(nginx, plain) }),
        ),
      )
    }
    return { about, figures }
  } finally {
    await nginx.stop()
    await busker.stop()
  }
}

function figuresOf(size: string, { busker, nginx }: Record<'busker' | 'nginx', Loaded[]>) {
  const figure = (what: string, unit: string, by: (loaded: Loaded) => number): Figure => {
    const { baseline, ...compared } = compare(busker, nginx, by)
    const named = { what: 'nginx, sendfile', value: baseline }
    return { ...compared, what: `${size}: ${what}`, unit, baseline: named }
  }
  return [
    { ...figure('CPU', 's/GB', cpuPerGigabyte), budget: { of: 'ratio', most: 1.1 } as const },
    figure('throughput', 'MB/s', megabytesPerSecond),
    figure('p99', 'ms', ({ p99Ms }) => p99Ms),
  ]
}
