import { newId } from '@busker/contracts/ids'
import { signedIn } from '@busker/http/access'
import { notFound } from '@busker/http/errors'
import { operation } from '@busker/http/operation'
import { validate } from '@busker/http/validate'
import { Device } from '@busker/web-api/playback'
import { Hono } from 'hono'
import type { StreamingDeps } from '../deps.ts'
import { openCommands } from './commands-stream.ts'
import { type Restriction, restrictions } from './player.ts'
import { deviceJson } from './player-json.ts'
import { deviceParam, deviceState, newDevice } from './player.schemas.ts'
import { readBody } from './read-body.ts'

const HEARTBEAT_MS = 15_000
const TRACK = 'busker:track:'.length

/** Open players: they come, hear what to do, tell what they do, and go. */
export function devicesRoutes({ players, music, verify }: StreamingDeps) {
  const plays = signedIn(verify, 'streaming')
  return new Hono()
    .post(
      '/v1/me/player/devices',
      operation({
        id: 'openDevice',
        tag: 'Player',
        summary: 'Register an open player',
        description: 'It is there as long as it listens to its commands, and half a minute more.',
        by: 'user',
        scopes: ['streaming'],
        answers: { 201: Device },
        refuses: { 503: ['PLAYER_BUSY'] },
      }),
      plays,
      validate('json', newDevice),
      async (c) => {
        const { name, type, volume_percent, supports_volume } = c.req.valid('json')
        const id = newId()
        const player = await players.change(c.var.access.userId, () => ({
          type: 'register',
          device: {
            id,
            name,
            type,
            volumePercent: volume_percent,
            supportsVolume: supports_volume,
          },
        }))
        const device = player.devices.find((one) => one.id === id)
        if (!device) throw notFound('device', id)
        return c.json(deviceJson(device, player), 201)
      },
    )
    .get(
      '/v1/me/player/devices/:id/commands',
      operation({
        id: 'listenToCommands',
        tag: 'Player',
        summary: 'What a device is told to do',
        description:
          'Server-sent events, one a command: `play`, `pause`, `seek` and so on, with `id` in its data. A comment comes every 15 s. Tell with the next state which command it obeyed last.',
        by: 'user',
        scopes: ['streaming'],
        answers: { 200: { type: 'text/event-stream', is: 'The commands as they come.' } },
        refuses: { 404: ['DEVICE_NOT_FOUND'], 503: ['PLAYER_BUSY'] },
      }),
      plays,
      validate('param', deviceParam),
      async (c) => {
        const { id } = c.req.valid('param')
        const token = c.req.header('authorization')?.replace(/^Bearer /i, '') ?? ''
        const commands = await openCommands(players, {
          userId: c.var.access.userId,
          deviceId: id,
          isAllowed: async () => (await verify(token)) !== undefined,
          heartbeatMs: HEARTBEAT_MS,
        })
        if (!commands) throw notFound('device', id)
        return c.body(commands, 200, {
          'Content-Type': 'text/event-stream',
          'Cache-Control': 'no-store, no-transform',
          'X-Accel-Buffering': 'no',
        })
      },
    )
    .put(
      '/v1/me/player/devices/:id/state',
      operation({
        id: 'tellState',
        tag: 'Player',
        summary: 'What a device does',
        by: 'user',
        scopes: ['streaming'],
        takes: { 'application/json': deviceState },
        mayBeEmpty: true,
        answers: { 204: 'nothing' },
        refuses: { 404: ['DEVICE_NOT_FOUND', 'TRACK_NOT_FOUND'], 503: ['PLAYER_BUSY'] },
      }),
      plays,
      validate('param', deviceParam),
      async (c) => {
        const { id } = c.req.valid('param')
        const { userId } = c.var.access
        const told = await readBody(c, deviceState)
        const before = await players.read(userId)
        if (!before.devices.some((device) => device.id === id)) throw notFound('device', id)
        const trackId = told.uri?.slice(TRACK) ?? null
        const durationMs =
          trackId === null || trackId === before.playback?.trackId
            ? before.playback?.durationMs
            : (await music.mustHave([trackId]))[0]?.duration_ms
        const after = await players.change(userId, () => ({
          type: 'report',
          deviceId: id,
          obeyed: told.command,
          volumePercent: told.volume_percent,
          playback:
            trackId === null
              ? null
              : {
                  trackId,
                  durationMs: durationMs ?? 0,
                  contextUri: told.context_uri,
                  positionMs: told.position_ms,
                  isPlaying: told.is_playing,
                  shuffle: told.shuffle_state,
                  repeat: told.repeat_state,
                  queue: told.queue.map((uri) => uri.slice(TRACK)),
                  restrictions: restrictions.filter((name: Restriction) => told.disallows[name]),
                },
        }))
        if (!after.devices.some((device) => device.id === id)) throw notFound('device', id)
        return c.body(null, 204)
      },
    )
    .delete(
      '/v1/me/player/devices/:id',
      operation({
        id: 'closeDevice',
        tag: 'Player',
        summary: 'Close a player',
        by: 'user',
        scopes: ['streaming'],
        answers: { 204: 'nothing' },
        refuses: { 404: ['DEVICE_NOT_FOUND'], 503: ['PLAYER_BUSY'] },
      }),
      plays,
      validate('param', deviceParam),
      async (c) => {
        const { id } = c.req.valid('param')
        await players.change(c.var.access.userId, (player) => {
          if (!player.devices.some((device) => device.id === id)) throw notFound('device', id)
          return { type: 'remove', deviceId: id }
        })
        return c.body(null, 204)
      },
    )
}
