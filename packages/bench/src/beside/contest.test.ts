import { expect, test } from 'bun:test'
import { startContest } from './contest.ts'

test('both sides do as much, in turn, and neither is always first', async () => {
  const turns: string[] = []
  const did = { busker: [] as number[], bare: [] as number[] }
  const side = (name: 'busker' | 'bare') => async (n: number) => {
    if (turns.at(-1) !== name) turns.push(name)
    did[name].push(n)
    await Bun.sleep(1)
  }
  const song = { what: 'a song', atOnce: 4, busker: side('busker'), bare: side('bare') }
  const contest = startContest(song)
  await contest.goOn(0)
  const [inFirst] = [turns.length]
  await contest.goOn(0)
  await contest.goOn(0)
  // The warm-up and the first slices, then two slices of one, then two of the other.
  expect(turns.slice(inFirst - 2)).toEqual(['busker', 'bare', 'busker', 'bare'])
  for (const done of [did.busker, did.bare]) expect(done).toEqual(done.map((_, n) => n))
  const { what, busker, bare, ratio } = contest.result()
  expect(what).toBe('a song')
  expect(busker.perSecond).toBeCloseTo(1e6 / busker.micros)
  expect(bare.p99Ms).toBeGreaterThan(0)
  expect(ratio).toBeGreaterThan(0)
})

test('as many as are asked for are in flight, and never more', async () => {
  let [flying, most] = [0, 0]
  const fly = async () => {
    most = Math.max(most, ++flying)
    await Bun.sleep(1)
    flying--
  }
  await startContest({ what: 'a song', atOnce: 3, busker: fly, bare: fly }).goOn(0)
  expect(most).toBe(3)
})
