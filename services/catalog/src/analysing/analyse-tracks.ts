import { getLogger } from '@logtape/logtape'
import type { Analyser } from '@busker/audio-analysis/analyser'
import { CannotDecode } from '@busker/audio-analysis/analysis'
import { newId } from '@busker/contracts/ids'
import type { Originals } from '@busker/blobs/originals'
import { ANALYSIS_VERSION } from '../documents/analysis.ts'
import type { Track } from '../documents/track.ts'
import type { Imports } from '../importing/run-imports.ts'
import type { CatalogStore } from '../store.ts'
import { withLocalFile } from './local-file.ts'

const AT_ONCE = 50
const LOOK_AGAIN_MS = 600_000
/** Longer than any file takes. */
const TURN_MS = 120_000
const WORK = 'analysing'

export interface Analysing {
  /** How many tracks wait to be measured. */
  left(): Promise<number>
  /** Ends at once; what was being measured waits for the next start. */
  stop(): Promise<void>
}

/**
 * Measures the sound of tracks that have not been measured, one at a time, while no import runs, on one
 * replica at a time.
 * What cannot be decoded is noted with its reason and left alone; a file that cannot be reached is
 * tried again after the next import.
 */
export function analyseTracks({
  store,
  imports,
  originals,
  createAnalyser,
}: {
  store: CatalogStore
  imports: Pick<Imports, 'idle' | 'asked'>
  originals?: Originals | undefined
  createAnalyser: () => Analyser
}): Analysing {
  const log = getLogger(['busker', 'catalog'])
  const stopping = Promise.withResolvers<void>()
  const worker = newId()
  let stopped = false
  let analyser: Analyser | undefined

  const analyse = async (track: Track) => {
    const [file] = await store.files.findByTrackIds([track.id])
    if (!file) return
    const listening = (analyser ??= createAnalyser())
    try {
      const analysis = await withLocalFile(originals, file, (path) =>
        listening.analyse(path, track.sound.contentType),
      )
      await store.tracks.saveAnalysis(track.id, ANALYSIS_VERSION, { analysis, failure: null })
    } catch (error) {
      if (!(error instanceof CannotDecode)) throw error
      const { reason, message } = error
      if (reason === 'STOPPED' || reason === 'UNREADABLE') return
      const failure = { reason, message }
      await store.tracks.saveAnalysis(track.id, ANALYSIS_VERSION, { analysis: null, failure })
    }
  }
  const round = async () => {
    let after = ''
    while (!stopped) {
      const ids = await store.tracks.listUnanalysed(ANALYSIS_VERSION, after, AT_ONCE)
      for (const id of ids) {
        await Promise.race([imports.idle(), stopping.promise])
        if (stopped) return
        const now = Date.now()
        // Another replica listens.
        if (!(await store.turns.take(WORK, worker, now, now + TURN_MS))) return
        const [track] = await store.tracks.find([id])
        if (track) await analyse(track)
      }
      if (ids.length < AT_ONCE) return
      after = ids.at(-1)!
    }
  }
  const run = async () => {
    while (!stopped) {
      const asked = imports.asked()
      await Promise.race([imports.idle(), stopping.promise])
      if (stopped) return
      await round().catch((error: unknown) => {
        if (!stopped) log.warn('the measuring of tracks was cut off', { error })
      })
      const left = await store.tracks.listUnanalysed(ANALYSIS_VERSION, '', 1).catch(() => [])
      // What another replica has in hand is looked at again soon, in case that one dies.
      await pause(Promise.race([asked, stopping.promise]), left.length ? TURN_MS : LOOK_AGAIN_MS)
    }
  }
  const running = run()
  return {
    left: () => store.tracks.countUnanalysed(ANALYSIS_VERSION),
    async stop() {
      stopped = true
      stopping.resolve()
      analyser?.stop()
      await running
      // Without this the others wait for two minutes.
      await store.turns.leave(WORK, worker).catch(() => undefined)
    },
  }
}

/** A while, or until something happens. */
async function pause(until: Promise<void>, ms: number) {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, ms)
  await Promise.race([promise, until])
  clearTimeout(timer)
}
