import type { Address } from './address.ts'
import type { Fetch } from './ask.ts'
import type * as Gapless from './gapless/timeline.ts'
import { discreet } from './discreet.ts'
import { chooseHls } from './hls/choose-hls.ts'
import { createLoudness } from './loudness/loudness.ts'
import { loadPart } from './part.ts'
import { createPlayApi } from './play-api.ts'
import { systemClock } from './playback/clock.ts'
import { gainFor, type Normalize } from './playback/loudness.ts'
import { createPlayReports } from './playback/play-reports.ts'
import { PlayerError } from './playback/player-error.ts'
import { createSource, type SourceDeps } from './playback/source.ts'

/**
 * `player-engine.js`, which comes with the first play or the first change of the order: what brings
 * and counts sound, the lock screen, and the rules that shuffle, add, move and remove.
 */
export * from './find-tracks.ts'
export * from './media-session.ts'
export * from './playback/edit-order.ts'

/**
 * Where music comes from at present, in whose name it is asked for, by which embed key, and how loud it
 * plays. `inOrder`: as the list says, not shuffled.
 */
export type Music = {
  address: Address | undefined
  key: string
  signed: Fetch
  normalize: Normalize
  inOrder: boolean
}

/** Makes the source of a player. */
export function sourceOf(music: () => Music) {
  const api = () => {
    const { address, signed } = music()
    return address && createPlayApi(address, signed)
  }
  const reports = createPlayReports(
    async (told) => api()?.report(told) ?? 'done',
    (told) => api()?.leave(told),
    systemClock,
  )
  return (deps: SourceDeps) => {
    const { media } = deps
    /** Each of the two elements has its own. */
    const loudness = new Map(
      [media.active, media.spare].map((one) => [one, createLoudness(one as HTMLAudioElement)]),
    )
    return createSource(deps, {
      requestGrant: async (track) => {
        const grant = api()?.grant(track, music().key)
        if (!grant) throw new PlayerError('track-unavailable')
        return grant
      },
      reports: { ...reports, add: discreet((told) => reports.add(told)) },
      gapless: async (timeline) => {
        const part = await loadPart<typeof Gapless>('gapless')
        return part!.createTimeline(timeline)
      },
      hls: chooseHls(media),
      level(grant, element) {
        const { address, normalize, inOrder } = music()
        loudness
          .get(element)
          ?.set(gainFor(grant.loudness, normalize, address?.kind === 'album' && inOrder))
      },
    })
  }
}
