import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { type PlayerEvent, apply } from './apply.ts'
import {
  GRACE_MS,
  LEASE_MS,
  MOST_DEVICES,
  type Order,
  type Player,
  activeOf,
  nothing,
  positionAt,
} from './player.ts'
import { settle } from './settle.ts'

const song = { trackId: 'song', durationMs: 60_000, contextUri: null, queue: [], restrictions: [] }
const playing = (isPlaying: boolean, positionMs = 0) => ({
  ...song,
  positionMs,
  isPlaying,
  shuffle: false,
  repeat: 'off' as const,
})
const register = (id: string): PlayerEvent => ({
  type: 'register',
  device: { id, name: id, type: 'computer', volumePercent: 50, supportsVolume: true },
})
const report = (deviceId: string, isPlaying: boolean, obeyed = 0, positionMs = 0): PlayerEvent => ({
  type: 'report',
  deviceId,
  obeyed,
  volumePercent: null,
  playback: playing(isPlaying, positionMs),
})
const after = (events: [number, PlayerEvent][], from = nothing) =>
  events.reduce((player, [at, event]) => apply(player, event, at), from)

test('music moves on by the clock while it plays, stands while it does not, and ends at its end', () => {
  const player = after([
    [0, register('a')],
    [1000, report('a', true, 0, 5000)],
  ])
  expect([1000, 3000, 500, 900_000].map((at) => positionAt(player.playback!, at))).toEqual([
    5000, 7000, 5000, 60_000,
  ])
  const paused = apply(player, report('a', false, 0, 8000), 4000)
  expect(positionAt(paused.playback!, 9000)).toBe(8000)
})

test('a device that is silent for too long is gone, and the music stands where it was last heard', () => {
  const player = after([
    [0, register('a')],
    [0, { type: 'connect', deviceId: 'a', connection: 'x' }],
    [1000, report('a', true)],
    [9000, { type: 'alive', deviceId: 'a', connection: 'x' }],
  ])
  expect(activeOf(settle(player, 9000 + LEASE_MS - 1))?.id).toBe('a')
  const gone = settle(player, 9000 + LEASE_MS)
  expect(gone).toMatchObject({ devices: [], activeId: null })
  expect(gone.playback).toMatchObject({ isPlaying: false, positionMs: 8000 })
})

test('a channel that closes late does not take the new one with it', () => {
  const player = after([
    [0, register('a')],
    [0, { type: 'connect', deviceId: 'a', connection: 'old' }],
    [100, { type: 'connect', deviceId: 'a', connection: 'new' }],
    [200, { type: 'leave', deviceId: 'a', connection: 'old' }],
    [300, { type: 'alive', deviceId: 'a', connection: 'old' }],
  ])
  expect(settle(player, 100 + LEASE_MS - 1).devices).toHaveLength(1)
  const left = apply(player, { type: 'leave', deviceId: 'a', connection: 'new' }, 400)
  expect(settle(left, 400 + GRACE_MS).devices).toHaveLength(0)
})

test('what a device said before it heard of a command does not undo it', () => {
  const began = after([
    [0, register('a')],
    [0, register('b')],
    [1, report('a', true)],
    [2, { type: 'transfer', deviceId: 'b', play: false }],
  ])
  expect(began.activeId).toBe('b')
  const pause = began.devices[0]?.commands[0]
  expect(pause?.order).toEqual({ type: 'pause' })
  expect(began.devices[1]?.commands[0]?.order).toMatchObject({ type: 'transfer', play: true })
  expect(apply(began, report('a', true), 3).activeId).toBe('b')
  // Once it has obeyed, its listener may begin again.
  expect(apply(began, report('a', true, pause?.id), 3).activeId).toBe('a')
})

test('one device more than there may be takes the place of the most silent, not of the one that plays', () => {
  const ids = Array.from({ length: MOST_DEVICES + 1 }, (_, i) => `device ${i}`)
  const player = ids.reduce(
    (now, id, i) =>
      i === 1
        ? apply(apply(now, report('device 0', true), 1), register(id), 2)
        : apply(now, register(id), i + 1),
    nothing,
  )
  expect(player.devices).toHaveLength(MOST_DEVICES)
  expect(player.devices.map(({ id }) => id)).toEqual(ids.filter((id) => id !== 'device 1'))
})

/** A device as it should be: obeys in order, and tells what it does after each thing. */
interface Simulated {
  isPlaying: boolean
  heard: number
  reports: PlayerEvent[]
}

const DEVICES = ['a', 'b', 'c']
const step = fc.oneof(
  fc.record({ kind: fc.constantFrom('press', 'stop', 'hear', 'tell'), who: fc.nat(2) }),
  fc.record({ kind: fc.constantFrom('transfer', 'play', 'pause'), who: fc.nat(2) }),
)

test('whoever presses, commands and hears in whatever order: in the end at most one device plays, and it is the one that is shown', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let now = 0
      let player = DEVICES.reduce<Player>((before, id) => apply(before, register(id), now), nothing)
      const devices = new Map<string, Simulated>(
        DEVICES.map((id) => [id, { isPlaying: false, heard: 0, reports: [] }]),
      )
      const happens = (event: PlayerEvent) => {
        now += 1
        player = apply(player, event, now)
      }
      const change = (id: string, isPlaying: boolean) => {
        const device = devices.get(id)!
        device.isPlaying = isPlaying
        device.reports.push(report(id, isPlaying, device.heard))
      }
      const obey = (id: string, order: Order) => {
        if (order.type === 'pause') return change(id, false)
        change(id, order.type === 'transfer' ? order.play : true)
      }
      /** The next command arrives; false when there is none. */
      const hear = (id: string) => {
        const device = devices.get(id)!
        const commands = player.devices.find((one) => one.id === id)?.commands ?? []
        const next = commands.find((command) => command.id > device.heard)
        if (!next) return false
        device.heard = next.id
        obey(id, next.order)
        return true
      }
      /** The next report arrives; false when there is none. */
      const tell = (id: string) => {
        const next = devices.get(id)!.reports.shift()
        if (next) happens(next)
        return next !== undefined
      }
      for (const { kind, who } of steps) {
        const deviceId = DEVICES[who]!
        if (kind === 'press') change(deviceId, true)
        else if (kind === 'stop') change(deviceId, false)
        else if (kind === 'hear') hear(deviceId)
        else if (kind === 'tell') tell(deviceId)
        else if (kind === 'transfer') happens({ type: 'transfer', deviceId, play: who === 1 })
        else {
          const order: Order = kind === 'play' ? { type: 'play' } : { type: 'pause' }
          happens({ type: 'command', deviceId, order })
        }
        expect(player.devices.filter(({ id }) => id === player.activeId).length).toBe(
          player.activeId ? 1 : 0,
        )
      }
      while (DEVICES.some((id) => hear(id) || tell(id)));
      const sounding = DEVICES.filter((id) => devices.get(id)?.isPlaying)
      expect(sounding.length).toBeLessThanOrEqual(1)
      const shown = player.playback?.isPlaying ? [player.activeId ?? ''] : []
      expect(shown).toEqual(sounding)
      expect(player.devices.flatMap(({ commands }) => commands)).toEqual([])
    }),
    { numRuns: 2000 },
  )
})

const anyEvent: fc.Arbitrary<PlayerEvent> = fc.oneof(
  fc.constantFrom(...DEVICES).map(register),
  fc
    .tuple(fc.constantFrom(...DEVICES), fc.boolean(), fc.nat(10), fc.nat(90_000))
    .map(([id, isPlaying, obeyed, position]) => report(id, isPlaying, obeyed, position)),
  fc.record({
    type: fc.constantFrom('connect', 'alive', 'leave'),
    deviceId: fc.constantFrom(...DEVICES),
    connection: fc.constantFrom('x', 'y'),
  }),
  fc.record({ type: fc.constant('remove' as const), deviceId: fc.constantFrom(...DEVICES) }),
  fc.record({
    type: fc.constant('transfer' as const),
    deviceId: fc.constantFrom(...DEVICES),
    play: fc.boolean(),
  }),
)

test('whatever happens when: ids of commands only grow, the position stays within the track, and nothing is changed in place', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyEvent, fc.nat(20_000)), { maxLength: 40 }), (story) => {
      let player = nothing
      let now = 0
      for (const [event, later] of story) {
        if (event.type === 'register' && player.devices.some(({ id }) => id === event.device.id))
          continue
        now += later
        const before = structuredClone(player)
        const next = apply(player, event, now)
        expect(player).toEqual(before)
        expect(next.lastCommand).toBeGreaterThanOrEqual(player.lastCommand)
        for (const { commands, obeyed } of next.devices)
          for (const [i, { id }] of commands.entries())
            expect(id).toBeGreaterThan(commands[i - 1]?.id ?? obeyed)
        if (next.playback) {
          const position = positionAt(next.playback, now + later)
          expect(position).toBeWithin(0, 60_001)
          expect(position).toBeGreaterThanOrEqual(positionAt(next.playback, now))
        }
        expect(next.activeId === null || activeOf(next) !== undefined).toBe(true)
        expect(settle(next, now)).toBe(next)
        player = next
      }
    }),
    { numRuns: 1000 },
  )
})
