import { getLogger } from '@logtape/logtape'
import { UnreadableFolder } from '@busker/audio-files/scan'
import { newId } from '@busker/contracts/ids'
import type { Problem } from '../documents/file.ts'
import type { ImportJob } from '../documents/import-job.ts'
import { type ImportDeps, importFolder } from './import-folder.ts'
import { begin, createRate } from './progress.ts'
import { FolderEmptied } from './remove-gone.ts'

/** How long who does an import may be silent before another takes it; its clock may be wrong by less. */
const CLAIM_MS = 15_000
const SAVE_EVERY_MS = 500
const LOOK_AGAIN_MS = 5000
/** A store that is restarted is back before the last try, a minute later. */
const FIRST_PAUSE_MS = 1000
const TRIES = 6

export interface Imports {
  /** Says that an import is waiting. */
  poke(): void
  /** Resolves when no import runs or waits here. */
  idle(): Promise<void>
  /** Resolves when the next import is asked for here. */
  asked(): Promise<void>
  /** Ends soon, and leaves what runs to whoever looks next. */
  stop(): Promise<void>
}

/** Who does an import, and for how many milliseconds it is theirs without a word. */
interface Claimant {
  worker: string
  claimMs: number
}

/**
 * Does the imports that wait, one after the other, the oldest first; one that was cut off goes on.
 * Processes share the work: an import belongs to one of them, until that one falls silent.
 */
export function runImports(deps: ImportDeps, claimMs = CLAIM_MS): Imports {
  // Not the name of the machine, which another process may have too.
  const claimant: Claimant = { worker: newId(), claimMs }
  const log = getLogger(['busker', 'catalog'])
  const stopping = new AbortController()
  const { signal } = stopping
  let news = Promise.withResolvers<void>()
  let rest = Promise.withResolvers<void>()
  let resting = false
  const failures = new Map<string, number>()

  const runNext = async () => {
    const now = Date.now()
    const claimed = await deps.store.imports.claim(claimant.worker, now, now + claimMs)
    if (!claimed) return false
    const job = begin(claimed, Date.now())
    try {
      await carryOut(deps, job, claimant, claimed.startedAt !== null, signal)
    } catch (error) {
      if (signal.aborted) {
        await deps.store.imports.save(job, claimant.worker, 0).catch(() => undefined)
        return false
      }
      const failed = (failures.get(job.id) ?? 0) + 1
      failures.set(job.id, failed)
      log.error('an import was cut off', { importId: job.id, error })
      if (failed < TRIES) await pause(FIRST_PAUSE_MS * 2 ** failed, signal)
      else await finish(deps, job, claimant, brokenOff)
    }
    return true
  }
  const run = async () => {
    while (!signal.aborted) {
      const heard = news.promise
      const more = await runNext().catch((error: unknown) => {
        log.warn('the imports cannot be read', { error })
        return false
      })
      if (more || signal.aborted || heard !== news.promise) continue
      resting = true
      rest.resolve()
      await Promise.race([heard, pause(Math.min(LOOK_AGAIN_MS, claimMs), signal)])
    }
    rest.resolve()
  }
  const running = run()
  return {
    poke() {
      if (resting) rest = Promise.withResolvers()
      resting = false
      news.resolve()
      news = Promise.withResolvers()
    },
    idle: () => rest.promise,
    asked: () => news.promise,
    async stop() {
      stopping.abort(new Error('Busker is stopping.'))
      await running
    },
  }
}

async function carryOut(
  deps: ImportDeps,
  job: ImportJob,
  claimant: Claimant,
  resumed: boolean,
  stopping: AbortSignal,
) {
  const lost = new AbortController()
  const rateOf = createRate()
  const { worker, claimMs } = claimant
  const takenOver = () => lost.abort(new Error('Another process has taken over this import.'))
  let ours = performance.now() + claimMs
  const save = async () => {
    const now = performance.now()
    job.rate = rateOf(now, job.filesDone)
    if (!(await deps.store.imports.save(job, worker, Date.now() + claimMs))) takenOver()
    ours = now + claimMs
  }
  await save()
  let saved: Promise<void> = Promise.resolve()
  const saving = setInterval(() => {
    // Where the store cannot be told, others may hold this process for dead.
    if (performance.now() > ours) takenOver()
    saved = save().catch(() => undefined)
  }, SAVE_EVERY_MS)
  try {
    const signal = AbortSignal.any([stopping, lost.signal])
    await importFolder(deps, { job, resumed, signal })
    clearInterval(saving)
    await finish(deps, job, claimant, null)
  } catch (error) {
    const failure = failureOf(error, job)
    if (!failure) throw error
    clearInterval(saving)
    await finish(deps, job, claimant, failure)
  } finally {
    clearInterval(saving)
    await saved
  }
}

async function finish(
  { store, onSaved }: ImportDeps,
  job: ImportJob,
  { worker }: Claimant,
  failure: Problem | null,
) {
  const { added, updated, moved, removed } = job.counts
  const ended: ImportJob = {
    ...job,
    state: failure ? 'failed' : 'done',
    failure,
    rate: rateOverall(job),
    finishedAt: Date.now(),
  }
  await store.imports.finish(ended, worker, added + updated + moved + removed > 0)
  onSaved()
}

const rateOverall = ({ filesDone, startedAt }: ImportJob) =>
  startedAt ? (filesDone * 1000) / Math.max(1, Date.now() - startedAt) : null

const brokenOff: Problem = {
  reason: 'IMPORT_BROKEN_OFF',
  message: 'Something went wrong on our side, six times. What was imported stays; see the log.',
}

function failureOf(error: unknown, job: ImportJob): Problem | undefined {
  if (error instanceof UnreadableFolder) return { reason: error.reason, message: error.message }
  if (error instanceof FolderEmptied)
    return {
      reason: 'FOLDER_EMPTY',
      message:
        `${job.path} is empty, but music was imported from it before, so nothing was removed. ` +
        'If it lies on a disk that is not connected, connect it and import again. ' +
        'To remove its music from the library, import again with "allow_empty": true.',
    }
  return undefined
}

async function pause(ms: number, signal: AbortSignal) {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, ms)
  signal.addEventListener('abort', () => resolve(), { once: true })
  await promise
  clearTimeout(timer)
}
