import { afterAll, expect, test } from 'bun:test'
import { newId } from '@busker/contracts/ids'
import { type Player, nothing } from './player.ts'
import type { PlayerStore } from './store.ts'

const player = (lastCommand: number): Player => ({
  devices: [
    {
      id: newId(),
      name: 'Kitchen ünï "quoted"',
      type: 'speaker',
      volumePercent: null,
      supportsVolume: false,
      seenAt: 1_795_000_000_123,
      connection: newId(),
      obeyed: 0,
      commands: [{ id: 1, at: 1_795_000_000_100, order: { type: 'seek', position_ms: 12 } }],
    },
  ],
  activeId: null,
  playback: {
    trackId: newId(),
    durationMs: 61_000,
    contextUri: null,
    positionMs: 1,
    at: 1_795_000_000_123,
    isPlaying: true,
    shuffle: false,
    repeat: 'context',
    queue: [newId(), newId()],
    restrictions: ['skipping_next'],
  },
  lastCommand,
})

/** What every store of players must do. */
export function playerStoreSuite(name: string, open: () => Promise<PlayerStore>) {
  const opened = open()
  afterAll(async () => (await opened).close())

  test(`${name}: a player is found as it was kept, and only by its account`, async () => {
    const store = await opened
    const [ada, bob] = [newId(), newId()]
    expect(await store.find(ada)).toBeUndefined()
    const first = { player: nothing, revision: 'a' }
    const second = { player: player(7), revision: 'b' }
    expect(await store.replace(ada, undefined, first)).toBe(true)
    expect(await store.find(ada)).toEqual(first)
    expect(await store.replace(ada, 'a', second)).toBe(true)
    expect(await store.find(ada)).toEqual(second)
    expect(await store.find(bob)).toBeUndefined()
    expect(await store.revisions([ada, bob])).toEqual(new Map([[ada, 'b']]))
    expect(await store.revisions([])).toEqual(new Map())
  })

  test(`${name}: who saw an older state changes nothing`, async () => {
    const store = await opened
    const ada = newId()
    const kept = { player: player(1), revision: 'now' }
    expect(await store.replace(ada, 'gone', kept)).toBe(false)
    expect(await store.find(ada)).toBeUndefined()
    await store.replace(ada, undefined, kept)
    for (const known of [undefined, 'before'])
      expect(await store.replace(ada, known, { player: nothing, revision: 'late' })).toBe(false)
    expect(await store.find(ada)).toEqual(kept)
  })

  test(`${name}: of twenty changes at once one is kept`, async () => {
    const store = await opened
    for (const known of [undefined, 'first'] as const) {
      const ada = newId()
      if (known) await store.replace(ada, undefined, { player: nothing, revision: known })
      const changes = await Promise.all(
        Array.from({ length: 20 }, (_, i) =>
          store.replace(ada, known, { player: player(i), revision: `r${i}` }),
        ),
      )
      expect(changes.filter(Boolean)).toHaveLength(1)
      expect(await store.find(ada)).toMatchObject({ revision: `r${changes.indexOf(true)}` })
    }
  })

  test(`${name}: a player that is removed is gone, and may be removed again`, async () => {
    const store = await opened
    const [ada, bob] = [newId(), newId()]
    for (const one of [ada, bob])
      await store.replace(one, undefined, { player: nothing, revision: 'a' })
    for (let times = 0; times < 2; times++) await store.remove(ada)
    expect(await store.find(ada)).toBeUndefined()
    expect(await store.replace(ada, 'a', { player: nothing, revision: 'b' })).toBe(false)
    expect(await store.find(bob)).toBeDefined()
  })
}
