import { expect, test } from 'bun:test'
import { createFakeClock } from '../../test/fake-clock.ts'
import { createListener, track } from '../../test/listener.ts'
import type { Address } from '../address.ts'
import type { Command, Handover } from './command.ts'
import { createMusic } from './music.ts'
import { createObey } from './obey.ts'
import { stateOf } from './state.ts'

type Asked = Command extends infer One ? (One extends unknown ? Omit<One, 'id'> : never) : never

const LIST = 'busker:playlist:evening'
const PAGE = 4

/** A player without a page around it, in front of a server with one list of ten tracks. */
function player(chance = () => 0.3) {
  const { playback, media, pass } = createListener([])
  playback.clear()
  let address: Address | undefined
  const all = Array.from({ length: 10 }, (_, i) => track(`t${i}`))
  const music = createMusic('https://music.test', async (url) => {
    const ids = new URL(url).searchParams.get('ids')?.split(',') ?? []
    const tracks = ids.map((id) => ({ id, name: id, duration_ms: 60_000, artists: [] }))
    return Response.json({ tracks })
  })
  let offset = 0
  const more = () =>
    queueMicrotask(() => {
      const from = offset
      offset += PAGE
      if (from < all.length)
        playback.append(
          all.slice(from, offset).map((one) => ({ ...one })),
          offset >= all.length,
        )
    })
  const obey = createObey({
    stage: {
      playback,
      origin: 'https://music.test',
      name: 'Kitchen',
      address: () => address,
      async load(next, source) {
        playback.clear()
        address = next
        offset = all.length
        if (source) return playback.append((await source.collection()).page.tracks, true)
        offset = 0
        more()
        await Promise.resolve()
      },
      more,
      tell: () => {},
    },
    music,
    clock: createFakeClock().clock,
    chance,
  })
  return {
    playback,
    media,
    pass,
    do: async (command: Asked) => {
      await obey({ id: 1, ...command })
      await pass(500)
    },
    next: () => playback.upcoming.map(({ id }) => id),
    /** What it would tell of itself, as another device gets it. */
    handover: (): Handover => {
      const contextUri = address?.kind === 'playlist' ? LIST : null
      const { uri, ...state } = stateOf(playback, contextUri, 0)
      return { ...state, uri: uri ?? '' }
    },
  }
}

test('a track far down in a list is found on a later page, and begins where asked', async () => {
  const { playback, do: ask } = player()
  await ask({
    type: 'play',
    context_uri: LIST,
    offset: { uri: 'busker:track:t9' },
    position_ms: 5000,
  })
  expect(playback.track?.id).toBe('t9')
  expect(playback.paused).toBe(false)
  expect(playback.currentTime).toBeGreaterThanOrEqual(5)
})

test('a seek past the end goes to the next track, as the Web API says', async () => {
  const { playback, do: ask } = player()
  await ask({ type: 'play', context_uri: LIST })
  await ask({ type: 'seek', position_ms: 3_600_000 })
  expect(playback.track?.id).toBe('t1')
})

test('a browser that refuses sound leaves the music standing', async () => {
  const { playback, media, do: ask, handover } = player()
  media.refuse = Object.assign(new Error('no gesture'), { name: 'NotAllowedError' })
  await ask({ type: 'play', context_uri: LIST })
  expect(playback.paused).toBe(true)
  expect(stateOf(playback, null, 1).is_playing).toBe(false)
  expect(handover().uri).toBe('busker:track:t0')
})

test('what is queued while nothing is loaded waits to be played', async () => {
  const { playback, do: ask } = player()
  await ask({ type: 'queue', uri: 'busker:track:wish' })
  expect(playback.track?.id).toBe('wish')
  expect(playback.paused).toBe(true)
})

test.each([
  ['a list', [{ type: 'play', context_uri: LIST, offset: { position: 2 } }]],
  [
    'a list that is shuffled',
    [
      { type: 'shuffle', state: true },
      { type: 'play', context_uri: LIST },
    ],
  ],
  ['chosen tracks', [{ type: 'play', uris: ['busker:track:x', 'busker:track:y'] }]],
  [
    'a list that repeats, with two tracks asked for',
    [
      { type: 'repeat', state: 'context' },
      { type: 'play', context_uri: LIST, offset: { position: 8 } },
      { type: 'queue', uri: 'busker:track:wish' },
      { type: 'queue', uri: 'busker:track:t0' },
    ],
  ],
  [
    'the last track, with one asked for',
    [
      { type: 'play', uris: ['busker:track:x'] },
      { type: 'queue', uri: 'busker:track:wish' },
    ],
  ],
] satisfies [string, Asked[]][])(
  'another device goes on with %s as it was',
  async (_, commands) => {
    const here = player(() => 0.7)
    for (const command of commands) await here.do(command)
    here.playback.seek(21)
    const there = player(() => 0.1)
    await there.do({ type: 'transfer', play: false, playback: here.handover() })
    const { queue, ...expected } = here.handover()
    expect(there.handover()).toMatchObject({ ...expected, is_playing: false })
    expect(there.next().slice(0, queue.length)).toEqual(here.next().slice(0, queue.length))
  },
)
