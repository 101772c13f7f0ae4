import { atOnce, inAnyOrder, stepsFor } from '@busker/test-servers/store-twins'
import fc from 'fast-check'
import { type Command, type Device, type Playback, type Player, restrictions } from './player.ts'
import type { PlayerStore } from './store.ts'

const text = fc.string({ unit: 'grapheme', maxLength: 12 })
const moment = fc.oneof(fc.nat(), fc.constant(1_795_000_000_123))
const ms = fc.nat(86_400_000)
const repeat = fc.constantFrom('off' as const, 'track' as const, 'context' as const)

const command: fc.Arbitrary<Command> = fc.record({
  id: fc.nat(),
  at: moment,
  order: fc.oneof(
    fc.constantFrom({ type: 'pause' as const }, { type: 'play' as const }),
    fc.record({ type: fc.constant('seek' as const), position_ms: ms }),
    fc.record({ type: fc.constant('queue' as const), uri: text }),
    fc.record({
      type: fc.constant('play' as const),
      context_uri: fc.option(text),
      uris: fc.option(fc.array(text, { maxLength: 3 })),
      offset: fc.option(fc.oneof(fc.record({ position: fc.nat() }), fc.record({ uri: text }))),
      position_ms: ms,
    }),
    fc.record({
      type: fc.constant('transfer' as const),
      play: fc.boolean(),
      playback: fc.option(
        fc.record({
          uri: text,
          context_uri: fc.option(text),
          position_ms: ms,
          shuffle_state: fc.boolean(),
          repeat_state: repeat,
          queue: fc.array(text, { maxLength: 3 }),
        }),
      ),
    }),
  ),
})

const device: fc.Arbitrary<Device> = fc.record({
  id: text,
  name: text,
  type: fc.constantFrom('speaker', 'computer'),
  volumePercent: fc.option(fc.nat(100)),
  supportsVolume: fc.boolean(),
  seenAt: moment,
  connection: fc.option(text),
  obeyed: fc.nat(),
  commands: fc.array(command, { maxLength: 3 }),
})

const playback: fc.Arbitrary<Playback> = fc.record({
  trackId: text,
  durationMs: ms,
  contextUri: fc.option(text),
  positionMs: ms,
  at: moment,
  isPlaying: fc.boolean(),
  shuffle: fc.boolean(),
  repeat,
  queue: fc.array(text, { maxLength: 3 }),
  restrictions: fc.uniqueArray(fc.constantFrom(...restrictions)),
})

const player: fc.Arbitrary<Player> = fc.record({
  devices: fc.array(device, { maxLength: 3 }),
  activeId: fc.option(text),
  playback: fc.option(playback),
  lastCommand: fc.nat(),
})

// Few, so that some are there and others were there.
const accounts = ['ada', 'Ada', 'zoë']
const account = fc.constantFrom(...accounts)
const revision = fc.constantFrom('first', 'second', 'third')
const known = fc.option(revision, { nil: undefined, freq: 3 })

const step = stepsFor<PlayerStore>()

/** Players that come, change as one saw them or not, and go. */
export const steps = [
  step('replace', fc.tuple(account, known, player, revision), (store, [userId, seen, now, next]) =>
    store.replace(userId, seen, { player: now, revision: next }),
  ),
  step(
    'replace at once',
    fc.tuple(account, known, fc.array(player, { minLength: 2, maxLength: 4 })),
    async (store, [userId, seen, players]) => {
      const changes = await atOnce(
        players.map((now, n) => store.replace(userId, seen, { player: now, revision: `${n}` })),
      )
      const changed = changes.filter(Boolean).length
      // Which of them came first is anybody's guess.
      if (changed) await store.remove(userId)
      return changed
    },
  ),
  step('remove', account, (store, userId) => store.remove(userId)),
]

/** What there is of every account. */
export const look = async (store: PlayerStore) => [
  await Promise.all([...accounts, 'nobody'].map((userId) => store.find(userId))),
  inAnyOrder(await store.revisions([...accounts, 'nobody', 'ada'])),
  [...(await store.revisions([]))],
]
