import { type AudioAnalysis, CannotDecode, type CannotDecodeReason } from './analysis.ts'

export interface Job {
  path: string
  contentType: string
}

/** What a worker says about the job it has: still at it, done, or failed. */
export type Report =
  | { kind: 'progress' }
  | { kind: 'analysis'; analysis: AudioAnalysis }
  | { kind: 'failure'; reason: CannotDecodeReason; message: string }

type Settle = (outcome: AudioAnalysis | CannotDecode) => void

const IDLE_MS = 10_000

/**
 * Gives jobs to one worker, one at a time. A worker that crashes, or says nothing for `stallMs`, is
 * replaced, and the job it had fails with CORRUPT or TIMED_OUT. An idle one is let go, memory and
 * all. Neither the worker nor its clocks keep the process alive.
 */
export function superviseWorker(startWorker: () => Worker, stallMs: number) {
  const waiting: { job: Job; settle: Settle }[] = []
  let worker: Worker | undefined
  let current: Settle | undefined
  let clock: ReturnType<typeof setTimeout> | undefined
  let stopped = false

  function run(job: Job): Promise<AudioAnalysis> {
    if (stopped) return Promise.reject(stoppedFirst())
    return new Promise((resolve, reject) => {
      const settle: Settle = (outcome) =>
        outcome instanceof CannotDecode ? reject(outcome) : resolve(outcome)
      waiting.push({ job, settle })
      if (!current) next()
    })
  }

  function next() {
    const first = waiting.shift()
    if (!first) return wake(IDLE_MS, dismiss)
    current = first.settle
    worker ??= hire()
    wake(stallMs, () => fail('TIMED_OUT', `Decoding stood still for ${stallMs / 1000} s.`))
    worker.postMessage(first.job)
  }

  function hire(): Worker {
    const hired = startWorker()
    hired.onmessage = ({ data }: MessageEvent<Report>) => {
      if (hired !== worker) return
      if (data.kind === 'progress') clock?.refresh()
      else finish(data.kind === 'analysis' ? data.analysis : failureOf(data))
    }
    const crashed = (why: string) => {
      if (hired === worker) fail('CORRUPT', `The decoder crashed: ${why}`)
    }
    hired.addEventListener('error', (event) => crashed(event.message))
    hired.addEventListener('close', () => crashed('it went away'))
    return hired
  }

  function finish(outcome: AudioAnalysis | CannotDecode) {
    const settle = current
    current = undefined
    clearTimeout(clock)
    settle?.(outcome)
    if (!stopped) next()
  }

  function fail(reason: CannotDecodeReason, message: string) {
    dismiss()
    finish(new CannotDecode(reason, message))
  }

  function dismiss() {
    worker?.terminate()
    worker = undefined
  }

  function wake(afterMs: number, then: () => void) {
    clearTimeout(clock)
    clock = setTimeout(then, afterMs)
    clock.unref()
  }

  /** Ends at once; the running job and those that wait fail with STOPPED. */
  function stop() {
    stopped = true
    dismiss()
    for (const { settle } of waiting.splice(0)) settle(stoppedFirst())
    finish(stoppedFirst())
  }

  return { run, stop }
}

const stoppedFirst = () => new CannotDecode('STOPPED', 'The analysis was stopped.')

const failureOf = (report: Extract<Report, { kind: 'failure' }>) =>
  new CannotDecode(report.reason, report.message)
