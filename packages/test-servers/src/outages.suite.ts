import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { StoreProblem } from '@busker/stores/problem'
import type { Fate } from './keeper.ts'
import { type Line, openLine } from './line.ts'

/** An adapter under test, told in the words of any port. */
export interface Keeper {
  /** Keeps something under this name. Resolved means: safe. */
  keep(name: string): Promise<unknown>
  /** Whether it is there. */
  has(name: string): Promise<boolean>
  close(): unknown
}

export interface Outages {
  /** The port of the server on 127.0.0.1. */
  port: number
  /** Opens the adapter, once, through the line: it must never be opened again. */
  open(line: Line): Promise<Keeper> | Keeper
  /** Milliseconds after which a caller must have been told. Set it well over the adapter's patience. */
  deadline: number
  /** Whether an error tells the caller what is wrong. */
  isTold?(error: unknown): boolean
  /** Of a server that is killed. */
  fate?: Fate
  /** Whether the server itself promises to keep what it acknowledged over a SIGKILL. */
  persists?: boolean
}

const SETTLES_MS = 30_000

/**
 * What every adapter must do when its server, or the line to it, fails in the middle of the work. A
 * server that is somebody's, or no process of its own, is not killed: `isKilled`.
 */
export function outageSuite(
  name: string,
  prepare: () => Promise<Outages> | Outages,
  isKilled = true,
) {
  describe(`outages: ${name}`, () => {
    let line: Line
    let keeper: Keeper
    let outages: Outages
    const safe = new Set<string>()
    const unknown: unknown[] = []
    const isTold = (error: unknown) => outages.isTold?.(error) ?? error instanceof StoreProblem

    /** Whether it was kept; what else went wrong is noted. */
    const tries = async () => {
      const song = crypto.randomUUID()
      const late = Symbol('late')
      const timer = Promise.withResolvers<typeof late>()
      const timeout = setTimeout(() => timer.resolve(late), outages.deadline)
      try {
        const answer = await Promise.race([keeper.keep(song).then(() => song), timer.promise])
        if (answer === late) unknown.push(`nobody was told in ${outages.deadline} ms`)
        else safe.add(song)
        return answer === song
      } catch (error) {
        if (!isTold(error)) unknown.push(error)
        return false
      } finally {
        clearTimeout(timeout)
      }
    }
    const worksAgain = async () => {
      const end = Date.now() + SETTLES_MS
      while (!(await tries())) {
        if (Date.now() > end) throw new Error(`It does not work again after ${SETTLES_MS} ms.`)
        await Bun.sleep(20)
      }
    }
    const allSafe = async () => {
      const lost: string[] = []
      for (const song of safe) if (!(await keeper.has(song))) lost.push(song)
      expect(lost).toEqual([])
    }
    const nothingElse = () => expect(unknown.splice(0)).toEqual([])

    beforeAll(async () => {
      outages = await prepare()
      line = await openLine(outages.port)
      keeper = await outages.open(line)
    })
    afterAll(async () => {
      await keeper.close()
      await line.stop()
    })

    test('a slow line changes nothing', async () => {
      line.slow(15)
      expect(await tries()).toBe(true)
      line.mend()
      nothingElse()
    })

    test('a line that falls silent is told in time, and the work goes on once it is mended', async () => {
      expect(await tries()).toBe(true)
      line.silence()
      expect(await tries()).toBe(false)
      line.mend()
      await worksAgain()
      nothingElse()
    })

    test('of what was on the way when the line was cut, all that was acknowledged is there', async () => {
      const going = Array.from({ length: 40 }, tries)
      await going[0]
      line.cut()
      await Promise.all(going)
      await worksAgain()
      await allSafe()
      nothingElse()
    })

    test('nobody at the address is told in time, and does no harm to what comes after', async () => {
      line.close()
      expect(await tries()).toBe(false)
      line.mend()
      await worksAgain()
      await allSafe()
      nothingElse()
    })

    if (!isKilled) return
    test('a server that is killed and comes back has all that it acknowledged', async () => {
      const { fate, persists } = outages
      if (!fate) throw new Error('Nobody said how to kill it.')
      let stopped = false
      const work = Array.from({ length: 4 }, async () => {
        while (!stopped) if (!(await tries())) await Bun.sleep(20)
      })
      const before = safe.size
      while (safe.size < before + 30) await Bun.sleep(5)
      await fate.kill()
      if (!persists) safe.clear()
      await Bun.sleep(200)
      await fate.start()
      await worksAgain()
      stopped = true
      await Promise.all(work)
      if (persists) await allSafe()
      nothingElse()
    })
  })
}
