import type { AudioAnalysis } from './analysis.ts'
import { superviseWorker } from './supervise-worker.ts'

const STALL_MS = 30_000

export interface Analyser {
  /**
   * Decodes and measures a file; one at a time, in the order asked.
   * @param contentType a media type or codec's name; asked only when the bytes do not tell
   * @throws CannotDecode
   */
  analyse: (path: string, contentType: string) => Promise<AudioAnalysis>
  /** Ends at once; what runs or waits fails with STOPPED. */
  stop: () => void
}

/** Measures music in a worker thread, which neither blocks this one nor keeps the process alive. */
export function createAnalyser(): Analyser {
  const { run, stop } = superviseWorker(
    () => new Worker(new URL('./worker.ts', import.meta.url), { ref: false }),
    STALL_MS,
  )
  return { analyse: (path, contentType) => run({ path, contentType }), stop }
}
