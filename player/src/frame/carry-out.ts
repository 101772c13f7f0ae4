import type { BuskerPlayer } from '../elements/busker-player.ts'
import type { PlayerError } from '../playback/player-error.ts'
import { namedBy } from './named.ts'
import type { FrameCommand, FrameReply, Refusal } from './protocol.ts'
import { commandNames } from './read-command.ts'
import { VERSION } from './version.ts'
import { type Watched, plain } from './watch.ts'

type Result = Extract<FrameReply, { ok: true }>['result']
type Of<Name extends FrameCommand['command']> = Extract<FrameCommand, { command: Name }>

/** A command that cannot be carried out; the page reads `code` and `message`. */
export class Refused extends Error {
  readonly code: Refusal
  constructor(code: Refusal, message: string) {
    super(message)
    this.code = code
  }
}

/** Does what a page asks of the player in this frame; a frame that has none gets one by `load`. */
export function createCarryOut(find: () => BuskerPlayer | null, watched: Watched) {
  let loading = 0

  function player() {
    const found = find()
    if (!found) throw new Refused('not-found', 'There is no music in this frame.')
    return found
  }

  /** Settles with the list, or with why there is none. */
  const settled = () =>
    new Promise<void>((done, fail) => {
      const turn = loading
      const stop = new AbortController()
      const { signal } = stop
      const over = (end: () => void) => {
        if (turn === loading && watched.phase === 'loading') return
        stop.abort()
        if (turn === loading) end()
        else fail(new Refused('superseded', 'Other music was asked for meanwhile.'))
      }
      document.addEventListener('busker-ready', () => over(done), { signal })
      document.addEventListener(
        'busker-error',
        ({ detail: { follow } }) =>
          follow === 'stop' && over(() => fail(new Refused(...watched.failure))),
        { signal },
      )
    })

  /** The player, once it has its list; whoever presses play early is not forgotten. */
  async function listed() {
    if (find() && watched.phase === 'loading') await settled()
    if (watched.phase === 'failed') throw new Refused(...watched.failure)
    return player()
  }

  async function load({ source, index, time, play, key }: Of<'load'>) {
    const named = namedBy(source, location.origin)
    if (!named) throw new Refused('invalid-source', 'source is an address or a URI of music here.')
    const path = `/${named.kind}/${named.id}`
    const made = find() ?? document.createElement('busker-player')
    if (key !== undefined) made.key = key
    made.pause()
    if (
      watched.phase === 'ready' &&
      made.src &&
      new URL(made.src, location.href).pathname === path
    ) {
      await made.skipTo(0)
      made.currentTime = 0
    } else {
      loading++
      watched.expect()
      const ready = settled()
      // The same address again, after it failed, is news to the element too.
      made.src = ''
      made.src = path
      if (!made.isConnected) document.querySelector('main, body')?.replaceChildren(made)
      await ready
    }
    if (index) await player().skipTo(index)
    if (time) player().currentTime = time
    if (play) void player().play()
  }

  /** Changes of the queue, and looks at it, one after the other as they were asked. */
  let queued: Promise<unknown> = Promise.resolve()
  function inTurn<Value>(edit: (found: BuskerPlayer) => Value | Promise<Value>) {
    const done = queued.then(async () => edit(await listed()))
    queued = done.catch(() => undefined)
    return done
  }

  async function add(sources: string[], how: 'addToQueue' | 'playNext') {
    const uris = sources.map((source) => {
      const named = namedBy(source, location.origin)
      if (named?.kind === 'track') return `busker:track:${named.id}`
      throw new Refused('invalid-source', 'Each of tracks is an address or a URI of a track here.')
    })
    await inTurn((found) => found[how](uris)).catch((thrown: PlayerError | Refused) => {
      const { code, message } = thrown
      if (thrown instanceof Refused) throw thrown
      throw new Refused(code === 'not-found' ? code : 'unreachable', message)
    })
  }

  const carryOut: {
    [Name in FrameCommand['command']]: (command: Of<Name>) => Result | Promise<Result | void> | void
  } = {
    connect: () => ({ version: VERSION, commands: [...commandNames], state: watched.state() }),
    play: async () => (await listed()).play(),
    pause: () => player().pause(),
    async toggle() {
      const found = await listed()
      return found.paused ? found.play() : found.pause()
    },
    seek: async ({ time }) => void ((await listed()).currentTime = time),
    next: async () => (await listed()).next(),
    previous: async () => (await listed()).previous(),
    skipTo: async ({ index }) => (await listed()).skipTo(index),
    load,
    setVolume: ({ volume }) => void (player().volume = volume),
    setMuted: ({ muted }) => void (player().muted = muted),
    setShuffle: ({ shuffle }) => void (player().shuffle = shuffle),
    setRepeat: ({ repeat }) => void (player().repeat = repeat),
    setPlaybackRate: ({ playbackRate }) => void (player().playbackRate = playbackRate),
    addToQueue: ({ tracks }) => add(tracks, 'addToQueue'),
    playNext: ({ tracks }) => add(tracks, 'playNext'),
    moveInQueue: ({ from, to }) => inTurn((found) => found.moveInQueue(from, to)),
    removeFromQueue: ({ index }) => inTurn((found) => found.removeFromQueue(index)),
    setTheme: ({ theme }) => {
      player().theme = theme
      document.documentElement.classList.toggle('light', theme === 'light')
      document.documentElement.classList.toggle('dark', theme === 'dark')
    },
    getState: () => watched.state(),
    getQueue: () =>
      inTurn(({ queue, upcoming, currentIndex: index }) => ({
        tracks: queue.map(plain),
        total: watched.state().total,
        index,
        upcoming: upcoming.map(plain),
      })),
  }

  return {
    /** Resolves with the result; throws Refused. */
    async do(command: FrameCommand): Promise<Result> {
      // This script may run before the player's.
      await customElements.whenDefined('busker-player')
      const how = carryOut[command.command] as (command: FrameCommand) => Result | Promise<Result>
      return (await how(command)) ?? undefined
    },
  }
}
