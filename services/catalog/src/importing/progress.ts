import type { FileProblem, ImportJob } from '../documents/import-job.ts'

const PROBLEMS_KEPT = 100
const LATELY_MS = 10_000

/** Starts a job, or starts it again after it was cut off: what it has done so far stays counted. */
export function begin(job: ImportJob, now: number): ImportJob {
  return {
    ...job,
    state: 'running',
    startedAt: job.startedAt ?? now,
    filesDone: 0,
    filesTotal: null,
    counts: { ...job.counts, unchanged: 0 },
    problems: [],
    problemCount: 0,
    rate: null,
  }
}

/** Adds a problem; the first hundred are kept, all are counted. */
export function addProblem(job: ImportJob, problem: FileProblem) {
  job.problemCount++
  if (job.problems.length < PROBLEMS_KEPT) job.problems.push(problem)
}

/** Takes back what was said of a file, since it is read again. */
export function takeBack(job: ImportJob, file: { path: string; importId: string }) {
  const kept = job.problems.filter(({ path }) => path !== file.path)
  job.problemCount -= job.problems.length - kept.length
  job.problems = kept
  if (file.importId !== job.id && job.counts.unchanged) job.counts.unchanged--
}

/** Files a second over the last ten seconds. */
export function createRate() {
  const samples: { at: number; done: number }[] = []
  return (at: number, done: number): number | null => {
    samples.push({ at, done })
    while (samples.length > 2 && samples[0]!.at < at - LATELY_MS) samples.shift()
    const first = samples[0]!
    return at > first.at ? ((done - first.done) * 1000) / (at - first.at) : null
  }
}

/** How long the rest takes at this rate; null when that cannot be told. */
export function secondsLeft({ state, filesDone, filesTotal, rate }: ImportJob): number | null {
  if (state === 'done') return 0
  if (filesTotal === null || !rate) return null
  return Math.ceil(Math.max(0, filesTotal - filesDone) / rate)
}
