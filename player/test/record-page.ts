import { createTimeline } from '../src/gapless/timeline.ts'
import { systemClock } from '../src/playback/clock.ts'
import { createPlayReports } from '../src/playback/play-reports.ts'
import { createPlayback } from '../src/playback/playback.ts'
import { createSource, type SourceServices } from '../src/playback/source.ts'
import type { Track } from '../src/playback/track.ts'
import { twoAsOne } from '../src/playback/two-as-one.ts'

const RATE = 44_100

/** Plays addresses one after another and answers every sample that came out, and what went on. */
async function record(urls: string[], { gapless = true, from = 0 } = {}) {
  const context = new AudioContext({ sampleRate: RATE })
  await context.audioWorklet.addModule('/recorder.js')
  const elements = [document.createElement('audio'), document.createElement('audio')] as const
  const media = twoAsOne(...elements)
  const recorder = new AudioWorkletNode(context, 'recorder')
  const chunks: Float32Array[] = []
  recorder.port.onmessage = ({ data }: MessageEvent<Float32Array>) => chunks.push(data)
  for (const element of elements) {
    element.crossOrigin = 'anonymous'
    context.createMediaElementSource(element).connect(recorder)
  }
  recorder.connect(context.destination)
  await context.resume()
  const services: SourceServices = {
    requestGrant: async ({ id }: Track) => ({
      sessionId: id,
      trackId: id,
      url: id,
      isHls: false,
      preview: false,
      loudness: {},
      expiresAt: Date.now() + 60_000,
      proof: id,
    }),
    reports: createPlayReports(
      async () => 'done',
      () => {},
      systemClock,
    ),
    ...(gapless && { gapless: async (deps) => createTimeline(deps) }),
  }
  const playback = createPlayback({
    media,
    clock: systemClock,
    loadSource: async () => (deps) => createSource(deps, services),
  })
  const crossed: { row: number; at: number; duration: number }[] = []
  playback.subscribe(({ type }) => {
    if (type === 'trackchange')
      crossed.push({
        row: playback.queue.index,
        at: playback.currentTime,
        duration: playback.duration,
      })
  })
  const ended = new Promise<void>((done) =>
    playback.subscribe(({ type }) => type === 'ended' && done()),
  )
  playback.append(
    urls.map((id) => ({
      id,
      uri: id,
      title: id,
      artist: '',
      album: '',
      duration: 1.8,
      artwork: [],
    })),
    true,
  )
  if (from) playback.seek(from)
  await playback.play()
  await ended
  await new Promise((done) => setTimeout(done, 300))
  await context.close()
  const all = new Float32Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  const bytes = new Uint8Array(all.buffer)
  let text = ''
  for (let i = 0; i < bytes.length; i += 32_768)
    text += String.fromCharCode(...bytes.subarray(i, i + 32_768))
  return { samples: btoa(text), crossed, plainly: media.src.startsWith('http') }
}

declare global {
  interface Window {
    record: typeof record
  }
}
window.record = record
