import { expect, test } from 'bun:test'
import { type BuskerEvent, event } from '@busker/contracts/events'
import { testDatabase } from '@busker/postgres/testing'
import { moveEvents } from './move.ts'
import { openEventLog } from './open.ts'

const END = 'end of the day '

/** Publishes, and lets these groups hear of it: one of `busy` fails, and hears it another time. */
async function live(url: string, events: BuskerEvent[], groups: string[], busy: string[] = []) {
  const log = await openEventLog(url)
  const heard = Object.fromEntries([...groups, ...busy].map((group) => [group, [] as string[]]))
  for (const [group, songs] of Object.entries(heard))
    log.subscribe('track.saved', group, async (payloads) => {
      songs.push(...payloads.map(({ id }) => id))
      if (busy.includes(group)) throw new Error('no room')
    })
  await log.start()
  const end = `${END}${crypto.randomUUID()}`
  await log.publish([...events, event('track.saved', { id: end })])
  const isDone = () => Object.values(heard).every((songs) => songs.includes(end))
  for (let tries = 0; tries < 4000 && !isDone(); tries++) await Bun.sleep(5)
  await log.stop()
  for (const [group, songs] of Object.entries(heard))
    heard[group] = songs.filter((song) => !song.startsWith(END))
  return heard
}
const saved = (...ids: string[]) => ids.map((id) => event('track.saved', { id }))

/** What a move of events out of PostgreSQL must do, to whatever log. */
export function moveEventsSuite(name: string, emptyLog: () => Promise<string>) {
  test(`what a service has not heard yet it hears after a move to ${name}, in the order of saving, once`, async () => {
    const [from, to] = [await testDatabase(), await emptyLog()]
    await live(from, saved('track-1', 'track-2', 'track-3'), ['search'], ['streaming'])
    for (let times = 0; times < 2; times++) expect(await moveEvents(from, to)).toBe(4)
    const { streaming } = await live(to, saved('track-4'), ['streaming'])
    expect(streaming).toEqual(['track-1', 'track-2', 'track-3', 'track-4'])
    // One that went on where it was cut off says nothing anew.
    expect(await moveEvents(from, to)).toBe(4)
    expect(await live(to, [], ['streaming'])).toEqual({ streaming: [] })
  })

  test(`what everybody has heard does not move to ${name}`, async () => {
    const [from, to] = [await testDatabase(), await emptyLog()]
    expect(await moveEvents(from, to)).toBe(0)
    await live(from, saved('track-1'), ['search', 'streaming'])
    expect(await moveEvents(from, to)).toBe(0)
    expect(await live(to, [], ['search'])).toEqual({ search: [] })
  })
}
