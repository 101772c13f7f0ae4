import type { Moment } from './moment.ts'

/** What of a player it takes to begin somewhere. */
export type Goes = EventTarget & {
  readonly queue: readonly { id: string }[]
  readonly list: { total: number } | undefined
  currentTime: number
  skipTo(index: number): Promise<void>
  more(): void
}

/** A page of the list that has not come by then is not waited for. */
const PATIENCE_MS = 15_000

/** Resolves with the next change of the queue, or without one. */
const nextPage = (player: Goes) =>
  new Promise<void>((done) => {
    const stop = new AbortController()
    const finish = () => {
      stop.abort()
      clearTimeout(timer)
      done()
    }
    const timer = setTimeout(finish, PATIENCE_MS)
    const hear = (event: Event) => (event as CustomEvent).detail === 'queuechange' && finish()
    player.addEventListener('busker-change', hear, { signal: stop.signal })
    player.more()
  })

/** The row of a moment; asks for further pages of the list until it is there. −1: it is not in it. */
async function rowOf(player: Goes, { track, row = -1 }: Moment) {
  for (;;) {
    const { queue, list } = player
    const found = track === undefined ? row : queue.findIndex(({ id }) => id === track)
    if (found >= 0 && found < queue.length) return found
    if (!list || queue.length >= list.total) return -1
    await nextPage(player)
    if (player.queue.length === queue.length) return -1
  }
}

/**
 * Brings a player to a moment, unless `isLate` when its track is there. Answers whether it is there:
 * a track that has left the list is not replaced by another.
 */
export async function goTo(player: Goes, moment: Moment, isLate: () => boolean = () => false) {
  const isNamed = moment.track !== undefined || moment.row !== undefined
  const row = isNamed ? await rowOf(player, moment) : 0
  if (row < 0 || isLate()) return false
  await player.skipTo(row)
  player.currentTime = moment.time
  return true
}
