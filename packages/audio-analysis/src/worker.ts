import { analyseAudio } from './analyse-audio.ts'
import { CannotDecode } from './analysis.ts'
import type { Job, Report } from './supervise-worker.ts'

declare const self: Worker

const PROGRESS_MS = 1000
const MOST_COMPLAINTS = 500

let complaints = 0

// The decoders complain here, and mpg123's wrapper would do so for ever on a stream it lost.
console.error = (...words: unknown[]) => {
  if (++complaints > MOST_COMPLAINTS)
    throw new CannotDecode('CORRUPT', `The file has too many faults, like: ${words.join(' ')}`)
}

self.onmessage = async ({ data }: MessageEvent<Job>) => self.postMessage(await work(data))

async function work({ path, contentType }: Job): Promise<Report> {
  complaints = 0
  let reportedAt = performance.now()
  const onProgress = () => {
    if (performance.now() - reportedAt < PROGRESS_MS) return
    reportedAt = performance.now()
    self.postMessage({ kind: 'progress' } satisfies Report)
  }
  try {
    return { kind: 'analysis', analysis: await analyseAudio(path, contentType, onProgress) }
  } catch (error) {
    const { reason, message } = error as CannotDecode
    return { kind: 'failure', reason, message }
  }
}
