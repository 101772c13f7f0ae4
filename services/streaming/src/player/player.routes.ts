import { signedIn } from '@busker/http/access'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import type { StreamingDeps } from '../deps.ts'
import { createSend } from './send.ts'
import { deviceJson, presentPlayers } from './player-json.ts'
import {
  playBody,
  queueQuery,
  repeatQuery,
  seekQuery,
  shuffleQuery,
  target,
  transferBody,
  volumeQuery,
} from './player.schemas.ts'
import { reference } from './player.reference.ts'
import { readBody } from './read-body.ts'
import { whatToPlay } from './what-to-play.ts'

/** What an account listens to, and the commands to its devices, in the Web API's shapes. */
export function playerRoutes({ players, music, verify, own }: StreamingDeps) {
  const present = presentPlayers({ music, own })
  const send = createSend(players)
  const reads = signedIn(verify, 'user-read-playback-state')
  const readsTrack = signedIn(verify, 'user-read-currently-playing')
  const modifies = signedIn(verify, 'user-modify-playback-state')

  return new Hono()
    .use('/v1/me/player/*', async (c, next) => {
      await next()
      c.header('Cache-Control', 'private, no-store')
    })
    .get('/v1/me/player', reference.getPlaybackState, reads, async (c) => {
      const state = await present.state(await players.read(c.var.access.userId), players.now())
      return state ? c.json(state, 200) : c.body(null, 204)
    })
    .put('/v1/me/player', reference.transferPlayback, modifies, async (c) => {
      const { device_ids: deviceId, play } = await readBody(c, transferBody)
      await send.transfer(c.var.access.userId, deviceId, play ?? false)
      return c.body(null, 204)
    })
    .get('/v1/me/player/devices', reference.getDevices, reads, async (c) => {
      const player = await players.read(c.var.access.userId)
      return c.json({ devices: player.devices.map((device) => deviceJson(device, player)) }, 200)
    })
    .get(
      '/v1/me/player/currently-playing',
      reference.getCurrentlyPlaying,
      readsTrack,
      async (c) => {
        const state = await present.state(await players.read(c.var.access.userId), players.now())
        return state ? c.json(state, 200) : c.body(null, 204)
      },
    )
    .put('/v1/me/player/play', reference.play, modifies, validate('query', target), async (c) => {
      const asked = await readBody(c, playBody)
      const order = await whatToPlay(music, asked, c.req.header('authorization') ?? '')
      await send.play(c.var.access.userId, c.req.valid('query').device_id, order)
      return c.body(null, 204)
    })
    .put('/v1/me/player/pause', reference.pause, modifies, validate('query', target), async (c) => {
      await send.order(c.var.access.userId, c.req.valid('query').device_id, { type: 'pause' })
      return c.body(null, 204)
    })
    .post(
      '/v1/me/player/next',
      reference.skipToNext,
      modifies,
      validate('query', target),
      async (c) => {
        await send.order(c.var.access.userId, c.req.valid('query').device_id, { type: 'next' })
        return c.body(null, 204)
      },
    )
    .post(
      '/v1/me/player/previous',
      reference.skipToPrevious,
      modifies,
      validate('query', target),
      async (c) => {
        await send.order(c.var.access.userId, c.req.valid('query').device_id, { type: 'previous' })
        return c.body(null, 204)
      },
    )
    .put(
      '/v1/me/player/seek',
      reference.seek,
      modifies,
      validate('query', seekQuery),
      async (c) => {
        const { device_id, position_ms } = c.req.valid('query')
        await send.order(c.var.access.userId, device_id, { type: 'seek', position_ms })
        return c.body(null, 204)
      },
    )
    .put(
      '/v1/me/player/repeat',
      reference.setRepeat,
      modifies,
      validate('query', repeatQuery),
      async (c) => {
        const { device_id, state } = c.req.valid('query')
        await send.order(c.var.access.userId, device_id, { type: 'repeat', state })
        return c.body(null, 204)
      },
    )
    .put(
      '/v1/me/player/volume',
      reference.setVolume,
      modifies,
      validate('query', volumeQuery),
      async (c) => {
        const { device_id, volume_percent } = c.req.valid('query')
        await send.order(c.var.access.userId, device_id, { type: 'volume', volume_percent })
        return c.body(null, 204)
      },
    )
    .put(
      '/v1/me/player/shuffle',
      reference.setShuffle,
      modifies,
      validate('query', shuffleQuery),
      async (c) => {
        const { device_id, state } = c.req.valid('query')
        await send.order(c.var.access.userId, device_id, { type: 'shuffle', state })
        return c.body(null, 204)
      },
    )
    .get('/v1/me/player/queue', reference.getQueue, readsTrack, reads, async (c) =>
      c.json(await present.queue(await players.read(c.var.access.userId)), 200),
    )
    .post(
      '/v1/me/player/queue',
      reference.addToQueue,
      modifies,
      validate('query', queueQuery),
      async (c) => {
        const { device_id, uri } = c.req.valid('query')
        await music.mustHave([uri.slice('busker:track:'.length)])
        await send.order(c.var.access.userId, device_id, { type: 'queue', uri })
        return c.body(null, 204)
      },
    )
}
