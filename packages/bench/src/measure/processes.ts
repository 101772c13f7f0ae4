import { readFile, readdir } from 'node:fs/promises'

/** Linux counts CPU time in hundredths of a second, whatever its own clock does (proc(5), USER_HZ). */
const TICKS_A_SECOND = 100

/** CPU time can be read here: there is a Linux /proc. */
export const canReadProcesses = process.platform === 'linux'

/** CPU seconds of a process and all below it, since they began; children that ended count too. */
export async function cpuSeconds(root: number): Promise<number> {
  const all = await readAll()
  const ticks = [...below(root, all)].reduce((sum, pid) => sum + (all.get(pid)?.ticks ?? 0), 0)
  return ticks / TICKS_A_SECOND
}

/** Memory in bytes of a process and all below it; pages that several share count once (PSS). */
export async function memoryOf(root: number): Promise<number> {
  const pids = [...below(root, await readAll())]
  const shares = await Promise.all(
    pids.map(async (pid) => {
      const maps = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
      return Number(/^Pss:\s+(\d+) kB$/m.exec(maps)?.[1] ?? 0) * 1024
    }),
  )
  return shares.reduce((sum, bytes) => sum + bytes, 0)
}

/** Resident memory in bytes of one process; 0 when it is gone. */
export async function residentOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024
}

interface Process {
  parent: number
  ticks: number
}

async function readAll(): Promise<Map<number, Process>> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const read = await Promise.all(
    pids.map(async (pid) => {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
      return stat === undefined ? [] : [[Number(pid), readStat(stat)] as const]
    }),
  )
  return new Map(read.flat())
}

/** Reads /proc/PID/stat: the name may hold spaces and brackets, so fields count from the last one. */
export function readStat(stat: string): Process {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const field = (number: number) => Number(fields[number - 3])
  return { parent: field(4), ticks: field(14) + field(15) + field(16) + field(17) }
}

function* below(root: number, all: Map<number, Process>): Generator<number> {
  yield root
  for (const [pid, { parent }] of all) if (parent === root) yield* below(pid, all)
}
