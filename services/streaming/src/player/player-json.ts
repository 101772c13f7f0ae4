import { contextJson } from '@busker/contracts/contexts'
import type { Music } from './music.ts'
import { type Device, type Playback, type Player, activeOf, positionAt } from './player.ts'

export const deviceJson = (device: Device, { activeId }: Player) => ({
  id: device.id,
  is_active: device.id === activeId,
  is_private_session: false,
  is_restricted: false,
  name: device.name,
  type: device.type,
  volume_percent: device.volumePercent,
  supports_volume: device.supportsVolume,
})

const disallowsOf = ({ isPlaying, restrictions }: Playback) => ({
  ...Object.fromEntries(restrictions.map((name) => [name, true])),
  ...(isPlaying ? { resuming: true } : { pausing: true }),
})

/** Players in the Web API's shapes; null where nothing is loaded on a device that is there. */
export function presentPlayers({ music, own }: { music: Music; own: string }) {
  return {
    async state(player: Player, now: number) {
      const [device, { playback }] = [activeOf(player), player]
      if (!device || !playback) return null
      const [item = null] = await music.tracks([playback.trackId])
      return {
        device: deviceJson(device, player),
        repeat_state: playback.repeat,
        shuffle_state: playback.shuffle,
        timestamp: playback.at,
        context: contextJson(own, playback.contextUri),
        progress_ms: positionAt(playback, now),
        is_playing: playback.isPlaying,
        item,
        currently_playing_type: item ? ('track' as const) : ('unknown' as const),
        actions: { disallows: disallowsOf(playback) },
      }
    },
    async queue(player: Player) {
      const playback = activeOf(player) ? player.playback : null
      if (!playback) return { currently_playing: null, queue: [] }
      const [current = null, ...next] = await music.tracks([playback.trackId, ...playback.queue])
      return { currently_playing: current, queue: next.filter((track) => track !== null) }
    },
  }
}
