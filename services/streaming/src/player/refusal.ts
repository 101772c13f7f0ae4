import { ApiError } from '@busker/http/errors'
import { MOST_COMMANDS, type Device, type Order, type Player, type Restriction } from './player.ts'

const restricted: Partial<Record<Order['type'], [Restriction, string]>> = {
  next: ['skipping_next', 'NO_NEXT_TRACK'],
  previous: ['skipping_prev', 'NO_PREV_TRACK'],
  seek: ['seeking', 'CONTEXT_DISALLOW'],
  shuffle: ['toggling_shuffle', 'CONTEXT_DISALLOW'],
}

const MESSAGES: Record<string, string> = {
  ALREADY_PAUSED: 'The device does not play, so it cannot pause.',
  NOT_PAUSED: 'The device plays already. Name what it should play instead.',
  NOT_PLAYING_TRACK: 'Nothing is loaded on the device. Name what it should play.',
  NO_NEXT_TRACK: 'There is no track after this one.',
  NO_PREV_TRACK: 'There is no track before this one.',
  CONTEXT_DISALLOW: 'What plays at present does not allow that.',
  VOLUME_CONTROL_DISALLOW: 'The volume of this device cannot be set from elsewhere.',
}

const no = (reason: string) =>
  new ApiError(403, reason, MESSAGES[reason] ?? 'The device cannot do that at present.')

export const TOO_MANY = new ApiError(
  429,
  'RATE_LIMITED',
  'The device has not obeyed the commands before this one. Wait a second, then try again.',
  { 'Retry-After': '1' },
)

/** Why a device cannot do what is asked, in the words of the Web API; undefined when it can. */
export function refusal(player: Player, device: Device, order: Order): ApiError | undefined {
  if (device.commands.length >= MOST_COMMANDS) return TOO_MANY
  const playback = player.activeId === device.id ? player.playback : null
  const [restriction, reason = ''] = restricted[order.type] ?? []
  const isRestricted = restriction && playback?.restrictions.includes(restriction)
  switch (order.type) {
    case 'pause':
      return playback?.isPlaying ? undefined : no('ALREADY_PAUSED')
    case 'play':
      if ('uris' in order) return undefined
      if (playback?.isPlaying) return no('NOT_PAUSED')
      return player.playback ? undefined : no('NOT_PLAYING_TRACK')
    case 'next':
    case 'previous':
    case 'seek':
      if (!playback) return no('NOT_PLAYING_TRACK')
      return isRestricted ? no(reason) : undefined
    case 'volume':
      return device.supportsVolume ? undefined : no('VOLUME_CONTROL_DISALLOW')
    case 'repeat': {
      const name = order.state === 'track' ? 'toggling_repeat_track' : 'toggling_repeat_context'
      return order.state !== 'off' && playback?.restrictions.includes(name)
        ? no('CONTEXT_DISALLOW')
        : undefined
    }
    default:
      return isRestricted ? no(reason) : undefined
  }
}

/** The reasons for which a command may be refused, by their status, for the reference. */
export const commandRefusals = {
  403: Object.keys(MESSAGES),
  404: ['NO_ACTIVE_DEVICE', 'DEVICE_NOT_FOUND'],
  429: ['RATE_LIMITED'],
  503: ['PLAYER_BUSY'],
}
