import { median } from '../measure/median.ts'
import { percentile } from '../measure/percentile.ts'

/** The same work by an adapter and by the driver under it. */
export interface Contest {
  what: string
  /** Operations in flight at a time, as the product has them. */
  atOnce: number
  /** One operation; `n` counts those of this side from 0. */
  busker: Operation
  bare: Operation
}
type Operation = (n: number) => unknown

/** What one side of a contest took. */
interface Taken {
  /** Wall time of an operation, median of the slices: those in flight at a time share it. */
  micros: number
  perSecond: number
  p99Ms: number
  /** CPU time of this process for an operation, median of the slices. */
  cpuMicros: number
}

export interface Compared {
  what: string
  busker: Taken
  bare: Taken
  /** Busker's time of an operation to the driver's: the median over slices that followed each other. */
  ratio: number
}

interface Slice {
  micros: number
  cpuMicros: number
}

/** Short, so that whatever else the machine does falls on both sides alike. */
const SLICE_MS = 20
/** Of each side: its code is compiled and its connections are open by then. */
const WARM_UP_MS = 100

/** Prepares a contest. `goOn` measures so much longer, slice by slice in turn, and `result` tells all of it. */
export function startContest({ what, atOnce, ...sides }: Contest) {
  const busker = startSide(sides.busker, atOnce)
  const bare = startSide(sides.bare, atOnce)
  let size = 0
  let turns = 0
  return {
    async goOn(milliseconds: number) {
      size ||= sizeOf((await busker.warmUp(WARM_UP_MS)) + (await bare.warmUp(WARM_UP_MS)), atOnce)
      const until = performance.now() + milliseconds
      do
        // Neither is always first.
        for (const side of turns++ % 2 ? [bare, busker] : [busker, bare]) await side.measure(size)
      while (performance.now() < until)
    },
    result(): Compared {
      const ratios = busker.slices.map(({ micros }, n) => micros / bare.slices[n]!.micros)
      return { what, busker: busker.taken(), bare: bare.taken(), ratio: median(ratios) }
    },
  }
}

/** Operations in a slice, by the time that one of each side takes: a multiple of those in flight. */
const sizeOf = (microsOfBoth: number, atOnce: number) =>
  atOnce * Math.max(1, Math.round((2 * SLICE_MS * 1000) / microsOfBoth / atOnce))

function startSide(operation: Operation, atOnce: number) {
  const slices: Slice[] = []
  const waits: number[] = []
  let count = 0
  const run = async (size: number): Promise<Slice> => {
    let left = size
    const worker = async () => {
      while (left-- > 0) {
        const before = performance.now()
        await operation(count++)
        waits.push(performance.now() - before)
      }
    }
    const [cpuBefore, before] = [process.cpuUsage(), performance.now()]
    await Promise.all(Array.from({ length: atOnce }, worker))
    const micros = (performance.now() - before) * 1000
    const { user, system } = process.cpuUsage(cpuBefore)
    return { micros: micros / size, cpuMicros: (user + system) / size }
  }
  return {
    slices,
    /** Resolves to the microseconds that an operation takes in the end. */
    async warmUp(milliseconds: number) {
      const until = performance.now() + milliseconds
      let last = await run(atOnce)
      while (performance.now() < until) last = await run(atOnce)
      waits.length = 0
      return last.micros
    },
    measure: async (size: number) => void slices.push(await run(size)),
    taken(): Taken {
      const micros = median(slices.map((slice) => slice.micros))
      const cpuMicros = median(slices.map((slice) => slice.cpuMicros))
      return { micros, perSecond: 1e6 / micros, p99Ms: percentile(waits, 0.99), cpuMicros }
    },
  }
}
