import type { Fetch } from '../ask.ts'
import { systemClock } from '../playback/clock.ts'
import { plainOrder } from '../playback/order.ts'
import { createChannel } from './channel.ts'
import type { Command } from './command.ts'
import { createMusic } from './music.ts'
import { createObey } from './obey.ts'
import { createStateReports } from './reports.ts'
import type { Stage } from './stage.ts'
import { stateOf } from './state.ts'
import { type GetToken, createToken } from './token.ts'

/** Phones set their volume by their own buttons only. */
function canSetVolume() {
  const probe = document.createElement('audio')
  probe.volume = 0.5
  return probe.volume === 0.5
}

/**
 * Makes a player a device of whoever the tokens are for: it registers, obeys what they ask from
 * elsewhere, one command after the other, and tells what it does.
 */
export function createDevice(stage: Stage, getToken: GetToken) {
  const { playback, origin } = stage
  const clock = systemClock
  const anonymous: Fetch = (...call) => fetch(...call)
  const token = createToken(getToken, clock, anonymous)
  const signed: Fetch = (...call) => token.callAnyway(...call)
  let obeyed = 0
  let waiting = 0
  let id = ''
  let line = Promise.resolve()

  const obey = createObey({
    stage,
    music: createMusic(origin, signed),
    clock,
    chance: Math.random,
  })

  const contextUri = () => {
    const { kind = 'track', id = '' } = stage.address() ?? {}
    return kind === 'track' ? null : `busker:${kind}:${id}`
  }
  const reports = createStateReports(
    () => stateOf(playback, contextUri(), obeyed),
    (state) => channel.tell(state),
    clock,
  )

  async function perform(command: Command) {
    // What cannot be done changes nothing, and the player itself has said why.
    await obey(command).catch(() => undefined)
    obeyed = command.id
    waiting--
    if (!waiting) reports.now()
  }

  const supportsVolume = canSetVolume()
  const channel = createChannel({
    devices: `${origin}/v1/me/player/devices`,
    token,
    clock,
    about: () => ({
      name: stage.name,
      volume_percent: Math.round(playback.volume * 100),
      supports_volume: supportsVolume,
    }),
    onReady(device) {
      // Commands are counted by account, and another one may have come.
      if (device.id !== id && !waiting) obeyed = 0
      id = device.id
      if (!waiting) reports.now()
      stage.tell('busker-device-ready', device)
    },
    onLost(device) {
      reports.hold()
      stage.tell('busker-device-lost', device)
    },
    onError: (error) => stage.tell('busker-device-error', error),
    onCommand(command) {
      waiting++
      reports.hold()
      line = line.then(() => perform(command))
    },
  })

  const unsubscribe = playback.subscribe(({ type }) => {
    // A shuffled list is the fairer the more of it is here.
    if (type === 'trackchange' && playback.shuffled) stage.more()
    reports.look()
  })
  const leave = () => channel.leave()
  // From the back/forward cache, in which a page keeps no connection.
  const back = ({ persisted }: PageTransitionEvent) => persisted && channel.start()
  const online = () => channel.renew()
  addEventListener('pagehide', leave)
  addEventListener('pageshow', back)
  addEventListener('online', online)
  channel.start()

  return {
    /** Sends what is asked in the listener's name; without a token, in nobody's. */
    fetch: signed,
    /** It is a device no longer. */
    close() {
      removeEventListener('pagehide', leave)
      removeEventListener('pageshow', back)
      removeEventListener('online', online)
      unsubscribe()
      reports.hold()
      channel.leave()
      playback.plan = { queue: playback.queue, order: plainOrder }
    },
  }
}
export type Device = ReturnType<typeof createDevice>
