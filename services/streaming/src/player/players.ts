import { ApiError } from '@busker/http/errors'
import { newId } from '@busker/contracts/ids'
import { type PlayerEvent, apply } from './apply.ts'
import { type Player, nothing } from './player.ts'
import { settle } from './settle.ts'
import type { PlayerStore } from './store.ts'
import { createWatch } from './watch.ts'

const MOST_TRIES = 50
/** How long a command waits for its device, so that who looks next sees what it did. */
const OBEYED_WITHIN_MS = 1000

/** The players of accounts, wherever their devices hang. `now` is in unix ms. */
export function createPlayers(store: PlayerStore, now: () => number) {
  const watch = createWatch(store)
  const closing = new AbortController()
  const read = async (userId: string) =>
    settle((await store.find(userId))?.player ?? nothing, now())

  return {
    now,
    /** Calls `hear` after each change of an account's player. Returns how to stop. */
    watch: (userId: string, hear: () => void) => watch.watch(userId, hear),
    /** Aborted when this process no longer serves players. */
    closing: closing.signal,
    /** As it is now. */
    read,

    /**
     * Lets something happen, as `decide` says on seeing the player; undefined: nothing. What it throws
     * changes nothing. Resolves to the player after it. Of several at once each sees the one before.
     */
    async change(userId: string, decide: (player: Player) => PlayerEvent | undefined) {
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        const kept = await store.find(userId)
        const before = settle(kept?.player ?? nothing, now())
        const event = decide(before)
        const player = event ? apply(before, event, now()) : before
        if (player === (kept?.player ?? nothing)) return player
        const revision = newId()
        if (await store.replace(userId, kept?.revision, { player, revision })) {
          watch.changed(userId, revision)
          return player
        }
        await Bun.sleep(Math.random() * 5 * tries)
      }
      throw new ApiError(
        503,
        'PLAYER_BUSY',
        'Too much happens to this player at once. Try again in a moment.',
        { 'Retry-After': '1' },
      )
    },

    /** Resolves when a device has obeyed a command, or is gone, or after a second. */
    async obeyed(userId: string, deviceId: string, command: number) {
      const settled = Promise.withResolvers<void>()
      const look = async () => {
        const device = (await read(userId)).devices.find(({ id }) => id === deviceId)
        if (!device || device.obeyed >= command) settled.resolve()
      }
      const hear = () => void look().catch(settled.reject)
      const stop = watch.watch(userId, hear)
      const timer = setTimeout(settled.resolve, OBEYED_WITHIN_MS)
      hear()
      await settled.promise.finally(() => {
        clearTimeout(timer)
        stop()
      })
    },

    async forget(userId: string) {
      await store.remove(userId)
      watch.changed(userId, undefined)
    },

    async close() {
      closing.abort()
      watch.stop()
      await store.close()
    },
  }
}

export type Players = ReturnType<typeof createPlayers>
