import type { BuskerPlayerEvents } from '../events.ts'
import type { PlaybackChange } from '../playback/playback.ts'
import type { BuskerPlayer } from './busker-player.ts'

export type Tell = <Type extends keyof BuskerPlayerEvents>(
  type: Type,
  detail: BuskerPlayerEvents[Type]['detail'],
) => void

/** A change of the playback as an event of the player; some have none. */
export function tellChange(change: PlaybackChange, player: BuskerPlayer, tell: Tell) {
  const { currentTrack: track, currentIndex: index } = player
  const { type } = change
  switch (type) {
    case 'volumechange':
      return tell(`busker-${type}`, { volume: player.volume, muted: player.muted })
    case 'ratechange':
      return tell(`busker-${type}`, { playbackRate: player.playbackRate })
    case 'queuechange': {
      const { queue, shuffle, repeat } = player
      return tell(`busker-${type}`, { queue, index, shuffle, repeat })
    }
    case 'error': {
      const { code, message } = change.error
      return tell(`busker-${type}`, {
        code,
        message,
        follow: change.follow,
        ...(track && { track }),
      })
    }
    case 'timeupdate':
    case 'seeked':
      if (track)
        tell(`busker-${type}`, { currentTime: player.currentTime, duration: player.duration })
      return
    case 'autoplay-blocked':
    case 'play':
    case 'pause':
    case 'ended':
    case 'trackended':
    case 'trackchange':
      if (track) tell(`busker-${type}`, { track, index })
  }
}
