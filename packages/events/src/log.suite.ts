import { afterEach, expect, test } from 'bun:test'
import { event } from '@busker/contracts/events'
import type { EventLog } from './log.ts'

/** What every adapter of the event log must do. `open` opens the same log again each time. */
export function eventLogSuite(open: () => Promise<EventLog>) {
  const logs: EventLog[] = []
  const opened = async () => {
    const log = await open()
    logs.push(log)
    return log
  }
  afterEach(async () => {
    await Promise.all(logs.splice(0).map((log) => log.stop()))
  })
  const heard = () => {
    const ids: string[] = []
    return {
      ids,
      consumer: async (payloads: { id: string }[]) => ids.push(...payloads.map((p) => p.id)),
    }
  }
  const until = async (done: () => boolean) => {
    for (let tries = 0; tries < 500 && !done(); tries++) await Bun.sleep(10)
  }

  test('a saved track reaches every service that listens, in the order of saving', async () => {
    const log = await opened()
    const [search, streaming] = [heard(), heard()]
    log.subscribe('track.saved', 'search', search.consumer)
    log.subscribe('track.saved', 'streaming', streaming.consumer)
    await log.start()
    const names = Array.from({ length: 250 }, (_, i) => `track-${i}`)
    await log.publish(names.map((id) => event('track.saved', { id })))
    await until(() => search.ids.length >= 250 && streaming.ids.length >= 250)
    expect(search.ids).toEqual(names)
    expect(streaming.ids).toEqual(names)
  })

  test('an event that is published twice is heard once, and only by those who asked for it', async () => {
    const log = await opened()
    const [albums, artists] = [heard(), heard()]
    log.subscribe('album.saved', 'once', albums.consumer)
    log.subscribe('artist.saved', 'once', artists.consumer)
    await log.start()
    const saved = event('album.saved', { id: 'album-1' })
    await Promise.all([log.publish([saved]), log.publish([saved])])
    await log.publish([saved, event('album.saved', { id: 'album-2' })])
    await until(() => albums.ids.length >= 2)
    await Bun.sleep(50)
    expect(albums.ids).toEqual(['album-1', 'album-2'])
    expect(artists.ids).toEqual([])
  })

  test('a service that fails is told again until it succeeds', async () => {
    const log = await opened()
    const told: string[] = []
    log.subscribe('track.removed', 'clumsy', async (payloads) => {
      told.push(...payloads.map((p) => p.id))
      if (told.length < 2) throw new Error('no room')
    })
    await log.start()
    await log.publish([event('track.removed', { id: 'track-1' })])
    await until(() => told.length >= 2)
    expect(told).toEqual(['track-1', 'track-1'])
  })

  test('a service that starts last still hears what was published before it was there', async () => {
    const log = await opened()
    await log.publish([event('account.created', { userId: 'ada' })])
    const heard = Promise.withResolvers<string[]>()
    log.subscribe('account.created', 'users', async (accounts) =>
      heard.resolve(accounts.map((a) => a.userId)),
    )
    await log.start()
    expect(await heard.promise).toEqual(['ada'])
  })
}
