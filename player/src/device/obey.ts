import type { Clock } from '../playback/clock.ts'
import type { PlaybackChange } from '../playback/playback.ts'
import type { Command, Handover } from './command.ts'
import { type Music, addressOf } from './music.ts'
import { ask, shuffle, unshuffle } from '../playback/edit-order.ts'
import { type Order, upcoming } from '../playback/order.ts'
import type { Stage } from './stage.ts'

/** A browser that has not begun by then is still fetching: whoever asked is not kept waiting. */
const BEGIN_MS = 700
/** A page of a list that does not come within this time does not come. */
const PAGE_MS = 10_000

type ObeyDeps = {
  stage: Stage
  music: Music
  clock: Clock
  chance: () => number
}

/** Does what somebody asks of the player. Resolves when it is done, as far as it can be. */
export function createObey({ stage, music, clock, chance }: ObeyDeps) {
  const { playback } = stage
  const seed = () => chance() * 2 ** 32

  function setOrder(order: Order) {
    playback.plan = { queue: playback.queue, order }
  }

  function setShuffle(on: boolean) {
    const { queue, order } = playback.plan
    setOrder(on ? shuffle(queue, order, seed()) : unshuffle(order))
  }

  async function soon(begun: Promise<void>) {
    const late = Promise.withResolvers<void>()
    const cancel = clock.after(BEGIN_MS, late.resolve)
    await Promise.race([begun, late.promise]).finally(cancel)
  }

  /** Resolves when such a thing happens to the playback, or after ten seconds. */
  function happening(type: PlaybackChange['type']) {
    const { promise, resolve } = Promise.withResolvers<boolean>()
    const stop = playback.subscribe((one) => one.type === type && resolve(true))
    const cancel = clock.after(PAGE_MS, () => resolve(false))
    return promise.finally(() => {
      stop()
      cancel()
    })
  }

  /** The first row that is meant, once it is loaded; −1 where there is none. */
  async function reach(isMeant: (uri: string, row: number) => boolean): Promise<number> {
    for (;;) {
      const { tracks, complete } = playback.queue
      const row = tracks.findIndex(({ uri }, at) => isMeant(uri, at))
      if (row >= 0 || complete) return row
      const come = happening('queuechange')
      stage.more()
      if (!(await come)) return -1
    }
  }

  async function load(contextUri: string | null, uris: readonly string[]) {
    const key = stage.address()?.key
    const address = addressOf(contextUri ?? uris[0] ?? '', stage.origin, key)
    if (!address) return
    const source =
      address.kind === 'artist'
        ? music.artist(address.id)
        : contextUri
          ? undefined
          : music.chosen(uris)
    await stage.load(address, source)
  }

  /** Where to begin; without a wish a shuffled list begins anywhere. */
  async function start(wished: number, positionMs: number) {
    const { tracks } = playback.queue
    const isShuffled = playback.shuffled
    const row = wished < 0 && isShuffled ? Math.floor(chance() * tracks.length) : wished
    if (row > 0) await playback.skipTo(row)
    if (isShuffled) setShuffle(true)
    if (positionMs > 0) playback.seek(positionMs / 1000)
  }

  async function play(command: Extract<Command, { type: 'play' }>) {
    const { context_uri, uris, offset, position_ms = 0 } = command
    if (context_uri || uris) {
      await load(context_uri ?? null, uris ?? [])
      const wished = !offset
        ? -1
        : await reach((uri, row) =>
            'uri' in offset ? uri === offset.uri : row === offset.position,
          )
      await start(wished, position_ms)
    }
    await soon(playback.play())
  }

  /** Goes on where another device was, with what was to come there. */
  async function takeOver(from: Handover) {
    playback.repeat = from.repeat_state
    setShuffle(from.shuffle_state)
    await load(from.context_uri, [from.uri, ...from.queue])
    const row = from.context_uri ? await reach((uri) => uri === from.uri) : 0
    if (row < 0) await load(null, [from.uri, ...from.queue])
    if (row > 0) await playback.skipTo(row)
    if (from.shuffle_state) setOrder(dealtBefore(from.queue))
    await addAll(askedFor(from.queue))
    playback.seek(from.position_ms / 1000)
  }

  /** Of what comes next on another device, that which does not follow here by itself. */
  function askedFor(uris: readonly string[]): readonly string[] {
    const { queue, order } = playback.plan
    const natural = upcoming(queue, { ...order, repeat: 'off' }).map(({ uri }) => uri)
    const isNatural = (start: number) =>
      uris
        .slice(start)
        .every((uri, i) => uri === natural[i] || (i >= natural.length && !queue.complete))
    const start = order.shuffled
      ? uris.findIndex((uri) => natural.includes(uri))
      : uris.findIndex((_, at) => isNatural(at))
    return start < 0 ? uris : uris.slice(0, start)
  }

  /** The order of chance that the other device had, as far as it told. */
  function dealtBefore(uris: readonly string[]): Order {
    const dealt = shuffle(playback.queue, playback.plan.order, seed())
    const rest = [...(dealt.shuffled ?? [])]
    const known = uris.flatMap((uri) => {
      const at = rest.findIndex((track, i) => i > 0 && track.uri === uri)
      return at < 0 ? [] : rest.splice(at, 1)
    })
    return { ...dealt, shuffled: [...rest.splice(0, 1), ...known, ...rest] }
  }

  async function addAll(uris: readonly string[]) {
    if (!uris.length) return
    for (const track of await music.tracks(uris)) playback.plan = ask(playback.plan, track)
  }

  return async (command: Command): Promise<void> => {
    switch (command.type) {
      case 'play':
        return play(command)
      case 'pause':
        return playback.pause()
      case 'next':
        return soon(playback.next())
      case 'previous':
        return soon(playback.previous())
      case 'seek':
        if (command.position_ms < playback.duration * 1000)
          return playback.seek(command.position_ms / 1000)
        return soon(playback.next())
      case 'volume':
        playback.volume = command.volume_percent / 100
        if (command.volume_percent) playback.muted = false
        return
      case 'repeat':
        playback.repeat = command.state
        return
      case 'shuffle':
        return setShuffle(command.state)
      case 'queue':
        return playback.track ? addAll([command.uri]) : load(null, [command.uri])
      case 'transfer':
        if (command.playback) await takeOver(command.playback)
        return command.play ? soon(playback.play()) : playback.pause()
    }
  }
}
