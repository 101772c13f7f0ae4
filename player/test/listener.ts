import { createPlayback, type PlaybackChange } from '../src/playback/playback.ts'
import { createPlayReports, type PlayReport } from '../src/playback/play-reports.ts'
import { createSource } from '../src/playback/source.ts'
import type { Grant } from '../src/playback/grants.ts'
import type { Track } from '../src/playback/track.ts'
import { twoAsOne } from '../src/playback/two-as-one.ts'
import { createFakeClock, settle } from './fake-clock.ts'
import { FakeMedia } from './fake-media.ts'

export const track = (id: string, duration = 60): Track => ({
  id,
  uri: `busker:track:${id}`,
  title: `Song ${id}`,
  artist: 'Anna',
  album: 'Street',
  duration,
  artwork: [],
})

/**
 * A playback in a world of fakes. `address` decides what a grant leads to and may throw;
 * `server.answer` decides what becomes of reports.
 */
export function createListener(tracks: Track[], address = (t: Track) => `tone:${t.duration}`) {
  const { clock, pass } = createFakeClock()
  const media = new FakeMedia(clock)
  const changes: PlaybackChange[] = []
  const asked: string[] = []
  const server = {
    answer: 'done' as 'done' | 'retry',
    batches: [] as PlayReport[][],
    left: [] as PlayReport[],
  }
  const reports = createPlayReports(
    async (batch) => {
      if (server.answer === 'done') server.batches.push([...batch])
      return server.answer
    },
    (batch) => server.left.push(...batch),
    clock,
  )
  const requestGrant = async (t: Track): Promise<Grant> => {
    asked.push(t.id)
    return {
      sessionId: `${asked.length}`,
      trackId: t.id,
      url: `${address(t)}#${asked.length}`,
      isHls: false,
      preview: false,
      loudness: {},
      expiresAt: clock.now() + 60_000,
      proof: `proof-${asked.length}-${t.id}`,
    }
  }
  /** How often what brings sound does not load. */
  const part = { fails: 0, attempts: [] as number[] }
  const playback = createPlayback({
    media: twoAsOne(media, new FakeMedia(clock)),
    clock,
    loadSource: async (attempt) => {
      part.attempts.push(attempt)
      if (part.fails-- > 0) throw new Error('It did not load.')
      return (deps) => createSource(deps, { requestGrant, reports })
    },
  })
  playback.subscribe((change) => changes.push(change))
  playback.append(tracks, true)
  const named = (type: PlaybackChange['type']) => changes.filter((change) => change.type === type)
  /** What the server believes was heard, by the proof of each session. */
  const heard = () => {
    const ledger: Record<string, number> = {}
    for (const { proof, listenedMs } of [...server.batches.flat(), ...server.left]) {
      ledger[proof] = Math.max(ledger[proof] ?? 0, listenedMs)
    }
    return ledger
  }
  return { playback, media, pass, settle, changes, named, asked, server, heard, reports, part }
}
