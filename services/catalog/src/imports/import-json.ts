import type { ImportJob } from '../documents/import-job.ts'
import { secondsLeft } from '../importing/progress.ts'

const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString())

/** An import as its owner sees it. `rate` is files a second. */
export const importJson = (job: ImportJob, trackCount: number) => ({
  id: job.id,
  path: job.path,
  state: job.state,
  files_done: job.filesDone,
  files_total: job.filesTotal,
  ...job.counts,
  rate: job.rate === null ? null : Math.round(job.rate * 10) / 10,
  seconds_left: secondsLeft(job),
  problems: job.problems,
  problem_count: job.problemCount,
  failure: job.failure,
  track_count: trackCount,
  created_at: iso(job.createdAt),
  started_at: iso(job.startedAt),
  finished_at: iso(job.finishedAt),
})
