import { signedIn } from '@busker/http/access'
import { operation } from '@busker/http/operation'
import { validate } from '@busker/http/validate'
import { Device, PlaybackState, Queue } from '@busker/web-api/playback'
import { Hono } from 'hono'
import { z } from 'zod'
import type { StreamingDeps } from '../deps.ts'
import { createSend } from './send.ts'
import { commandRefusals } from './refusal.ts'
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
    .get(
      '/v1/me/player',
      operation({
        id: 'getPlaybackState',
        tag: 'Player',
        summary: 'What plays, where and how',
        description: '204 where nothing is loaded on an open player.',
        by: 'user',
        scopes: ['user-read-playback-state'],
        answers: { 200: PlaybackState, 204: 'nothing' },
      }),
      reads,
      async (c) => {
        const state = await present.state(await players.read(c.var.access.userId), players.now())
        return state ? c.json(state, 200) : c.body(null, 204)
      },
    )
    .put(
      '/v1/me/player',
      operation({
        id: 'transferPlayback',
        tag: 'Player',
        summary: 'Go on playing on another device',
        by: 'user',
        scopes: ['user-modify-playback-state'],
        takes: { 'application/json': transferBody },
        answers: { 204: 'nothing' },
        refuses: commandRefusals,
      }),
      modifies,
      async (c) => {
        const { device_ids: deviceId, play } = await readBody(c, transferBody)
        await send.transfer(c.var.access.userId, deviceId, play ?? false)
        return c.body(null, 204)
      },
    )
    .get(
      '/v1/me/player/devices',
      operation({
        id: 'getDevices',
        tag: 'Player',
        summary: 'The open players of the account',
        by: 'user',
        scopes: ['user-read-playback-state'],
        answers: { 200: z.object({ devices: z.array(Device) }) },
      }),
      reads,
      async (c) => {
        const player = await players.read(c.var.access.userId)
        return c.json({ devices: player.devices.map((device) => deviceJson(device, player)) }, 200)
      },
    )
    .get(
      '/v1/me/player/currently-playing',
      operation({
        id: 'getCurrentlyPlaying',
        tag: 'Player',
        summary: 'What plays',
        description: '204 where nothing is loaded on an open player.',
        by: 'user',
        scopes: ['user-read-currently-playing'],
        answers: { 200: PlaybackState, 204: 'nothing' },
      }),
      readsTrack,
      async (c) => {
        const playing = await present.playing(
          await players.read(c.var.access.userId),
          players.now(),
        )
        return playing ? c.json(playing, 200) : c.body(null, 204)
      },
    )
    .put(
      '/v1/me/player/play',
      operation({
        id: 'play',
        tag: 'Player',
        summary: 'Play something, or go on',
        description: 'A context, or up to 100 tracks; without either, what was playing goes on.',
        by: 'user',
        scopes: ['user-modify-playback-state'],
        takes: { 'application/json': playBody },
        mayBeEmpty: true,
        answers: { 204: 'nothing' },
        refuses: {
          ...commandRefusals,
          403: [...commandRefusals[403], 'NO_SPECIFIC_TRACK'],
          404: [
            ...commandRefusals[404],
            'TRACK_NOT_FOUND',
            'ALBUM_NOT_FOUND',
            'ARTIST_NOT_FOUND',
            'PLAYLIST_NOT_FOUND',
          ],
        },
      }),
      modifies,
      validate('query', target),
      async (c) => {
        const asked = await readBody(c, playBody)
        const order = await whatToPlay(music, asked, c.req.header('authorization') ?? '')
        await send.play(c.var.access.userId, c.req.valid('query').device_id, order)
        return c.body(null, 204)
      },
    )
    .put(
      '/v1/me/player/pause',
      operation({
        id: 'pause',
        tag: 'Player',
        summary: 'Pause',
        by: 'user',
        scopes: ['user-modify-playback-state'],
        answers: { 204: 'nothing' },
        refuses: commandRefusals,
      }),
      modifies,
      validate('query', target),
      async (c) => {
        await send.order(c.var.access.userId, c.req.valid('query').device_id, { type: 'pause' })
        return c.body(null, 204)
      },
    )
    .post(
      '/v1/me/player/next',
      operation({
        id: 'skipToNext',
        tag: 'Player',
        summary: 'Skip to the next track',
        by: 'user',
        scopes: ['user-modify-playback-state'],
        answers: { 204: 'nothing' },
        refuses: commandRefusals,
      }),
      modifies,
      validate('query', target),
      async (c) => {
        await send.order(c.var.access.userId, c.req.valid('query').device_id, { type: 'next' })
        return c.body(null, 204)
      },
    )
    .post(
      '/v1/me/player/previous',
      operation({
        id: 'skipToPrevious',
        tag: 'Player',
        summary: 'Skip to the track before',
        by: 'user',
        scopes: ['user-modify-playback-state'],
        answers: { 204: 'nothing' },
        refuses: commandRefusals,
      }),
      modifies,
      validate('query', target),
      async (c) => {
        await send.order(c.var.access.userId, c.req.valid('query').device_id, { type: 'previous' })
        return c.body(null, 204)
      },
    )
    .put(
      '/v1/me/player/seek',
      operation({
        id: 'seek',
        tag: 'Player',
        summary: 'Go to a place in the track',
        by: 'user',
        scopes: ['user-modify-playback-state'],
        answers: { 204: 'nothing' },
        refuses: commandRefusals,
      }),
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
      operation({
        id: 'setRepeat',
        tag: 'Player',
        summary: 'Repeat the track, the context or nothing',
        by: 'user',
        scopes: ['user-modify-playback-state'],
        answers: { 204: 'nothing' },
        refuses: commandRefusals,
      }),
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
      operation({
        id: 'setVolume',
        tag: 'Player',
        summary: 'Set the volume',
        by: 'user',
        scopes: ['user-modify-playback-state'],
        answers: { 204: 'nothing' },
        refuses: commandRefusals,
      }),
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
      operation({
        id: 'setShuffle',
        tag: 'Player',
        summary: 'Shuffle or not',
        by: 'user',
        scopes: ['user-modify-playback-state'],
        answers: { 204: 'nothing' },
        refuses: commandRefusals,
      }),
      modifies,
      validate('query', shuffleQuery),
      async (c) => {
        const { device_id, state } = c.req.valid('query')
        await send.order(c.var.access.userId, device_id, { type: 'shuffle', state })
        return c.body(null, 204)
      },
    )
    .get(
      '/v1/me/player/queue',
      operation({
        id: 'getQueue',
        tag: 'Player',
        summary: 'What comes next',
        by: 'user',
        scopes: ['user-read-currently-playing', 'user-read-playback-state'],
        answers: { 200: Queue },
      }),
      readsTrack,
      reads,
      async (c) => c.json(await present.queue(await players.read(c.var.access.userId)), 200),
    )
    .post(
      '/v1/me/player/queue',
      operation({
        id: 'addToQueue',
        tag: 'Player',
        summary: 'Put a track next in line',
        by: 'user',
        scopes: ['user-modify-playback-state'],
        answers: { 204: 'nothing' },
        refuses: { ...commandRefusals, 404: [...commandRefusals[404], 'TRACK_NOT_FOUND'] },
      }),
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
