import { cpuSeconds } from './processes.ts'

/** Does something, and tells its wall seconds and the CPU seconds that a server spent meanwhile. */
export async function used<T>(pid: number, task: () => Promise<T>) {
  const [cpuBefore, before] = [await cpuSeconds(pid), performance.now()]
  const result = await task()
  const seconds = (performance.now() - before) / 1000
  return { result, seconds, cpu: (await cpuSeconds(pid)) - cpuBefore }
}
