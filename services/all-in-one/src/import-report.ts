import { z } from 'zod'

/** An import as the catalog tells of it. */
export const importJob = z.object({
  id: z.string(),
  path: z.string(),
  state: z.enum(['queued', 'running', 'done', 'failed']),
  files_done: z.number(),
  files_total: z.number().nullable(),
  added: z.number(),
  updated: z.number(),
  moved: z.number(),
  removed: z.number(),
  unchanged: z.number(),
  rate: z.number().nullable(),
  seconds_left: z.number().nullable(),
  problems: z.array(z.object({ path: z.string(), reason: z.string(), message: z.string() })),
  problem_count: z.number(),
  track_count: z.number(),
  failure: z.object({ reason: z.string(), message: z.string() }).nullable(),
})

export type ImportJob = z.output<typeof importJob>

const BAR = 28

const timeLeft = (seconds: number) =>
  seconds < 90 ? `${Math.ceil(seconds)} s left` : `${Math.ceil(seconds / 60)} min left`

/** One line that says how far an import is: a bar, files done, rate, time left. */
export function progressLine({
  files_done,
  files_total,
  rate,
  seconds_left,
  problem_count,
}: ImportJob): string {
  if (files_total === null) return `  Looking for music …  ${files_done} files`
  const part = files_total ? files_done / files_total : 1
  const full = Math.round(part * BAR)
  return [
    `  ${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${Math.floor(part * 100)} %`,
    `${files_done} of ${files_total} files`,
    rate === null ? '' : `${Math.round(rate)} files/s`,
    seconds_left === null ? '' : timeLeft(seconds_left),
    problem_count ? `${problem_count} with problems` : '',
  ]
    .filter(Boolean)
    .join(' · ')
}

/** Names as they may be shown: what would steer a terminal, or turn the line around, is spelled out. */
const shown = (text: string) =>
  text.replace(
    /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

const counted = (count: number, what: string) => (count ? [`${count} ${what}`] : [])

/** What an import did, and each problem with its reason. */
export function summaryLines(job: ImportJob): string[] {
  if (job.failure) return [`  The import stopped: ${shown(job.failure.message)}`]
  const changes = [
    ...counted(job.added, 'added'),
    ...counted(job.updated, 'updated'),
    ...counted(job.moved, 'moved'),
    ...counted(job.removed, 'removed'),
  ]
  const [did, checked] = [changes.join(', '), job.added + job.updated + job.moved + job.unchanged]
  const more = job.problem_count - job.problems.length
  return [
    did
      ? `  Imported: ${did}. The library has ${job.track_count} tracks.`
      : `  Nothing has changed: ${checked} files checked. The library has ${job.track_count} tracks.`,
    ...(job.problem_count ? [`  ${job.problem_count} files were left out:`] : []),
    ...job.problems.map(({ path, message }) => `    ${shown(`${path}: ${message}`)}`),
    ...(more > 0 ? [`    … and ${more} more`] : []),
  ]
}
