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

  test('what waits is told by group, and none of it when all is heard', async () => {
    const log = await opened()
    const asked = Promise.withResolvers<void>()
    const late = heard()
    log.subscribe('playlist.saved', 'late', async (payloads) => {
      await asked.promise
      await late.consumer(payloads)
    })
    await log.start()
    await log.publish(['a', 'b'].map((id) => event('playlist.saved', { id })))
    const lag = async () =>
      (await log.lag()).filter(({ name, group }) => name === 'playlist.saved' && group === 'late')
    expect(await lag()).toMatchObject([{ waiting: 2, dead: 0 }])
    expect((await lag())[0]!.oldestMs).toBeGreaterThanOrEqual(0)
    asked.resolve()
    await until(() => late.ids.length >= 2)
    for (let tries = 0; tries < 500 && (await lag())[0]!.waiting; tries++) await Bun.sleep(10)
    expect(await lag()).toEqual([
      { name: 'playlist.saved', group: 'late', waiting: 0, oldestMs: 0, dead: 0 },
    ])
  })

  test('an event of no known shape is a dead letter, told to its group alone once more, and holds up none', async () => {
    const log = await opened()
    const [careful, other] = [heard(), heard()]
    log.subscribe('artist.removed', 'careful', careful.consumer)
    log.subscribe('artist.removed', 'other', other.consumer)
    await log.start()
    const odd = event('artist.removed', { id: '' })
    await log.publish([odd, event('artist.removed', { id: 'anna' })])
    await until(() => careful.ids.length > 0 && other.ids.length > 0)
    expect([careful.ids, other.ids]).toEqual([['anna'], ['anna']])
    const letters = async () =>
      (await log.deadLetters(10)).toSorted((a, b) => (a.group < b.group ? -1 : 1))
    for (let tries = 0; tries < 500 && (await letters()).length < 2; tries++) await Bun.sleep(10)
    const found = await letters()
    expect(found).toMatchObject(
      ['careful', 'other'].map((group) => ({ name: 'artist.removed', group, payload: { id: '' } })),
    )
    expect(found.every(({ reason, diedAt }) => reason && diedAt.getTime() <= Date.now())).toBe(true)
    expect(await log.deadLetters(1)).toHaveLength(1)

    expect(await log.replay([found[0]!.id, 'nothing at all', ''])).toBe(1)
    expect(await log.replay([])).toBe(0)
    const none = ['\0', '\ud800', '🎶', 'artist.removed x', 'artist.removed 1-1', 'toString 1-1']
    const long = [
      `artist.removed ${'9'.repeat(30)}-0`,
      `${'f'.repeat(36)} careful`,
      'x'.repeat(5000),
    ]
    expect(await log.replay([...none, ...long])).toBe(0)
    for (let tries = 0; tries < 500; tries++) {
      const again = (await letters()).find(({ group }) => group === 'careful')
      if (again && again.diedAt >= found[0]!.diedAt && (await letters()).length === 2) break
      await Bun.sleep(10)
    }
    expect((await letters()).map(({ group }) => group)).toEqual(['careful', 'other'])
    expect([careful.ids, other.ids]).toEqual([['anna'], ['anna']])
    expect((await log.lag()).find(({ group }) => group === 'other')).toMatchObject({
      waiting: 0,
      dead: 1,
    })
  })

  test('one song that cannot be done keeps none of its batch waiting', async () => {
    const log = await opened()
    const done: string[] = []
    log.subscribe('track.analysed', 'choosy', async (payloads) => {
      if (payloads.some(({ id }) => id === 'poison')) throw new Error('it sounds wrong')
      done.push(...payloads.map(({ id }) => id))
    })
    await log.publish(['a', 'poison', 'b'].map((id) => event('track.analysed', { id })))
    await log.start()
    await until(() => done.length >= 2)
    expect(done).toEqual(['a', 'b'])
    expect((await log.lag()).filter(({ group }) => group === 'choosy')).toMatchObject([
      { waiting: 1, dead: 0 },
    ])
  })

  test('what is published in a log that was stopped is refused, since nobody would hear of it', async () => {
    const log = await open()
    await log.start()
    await log.stop()
    const saved = event('track.saved', { id: 'track-1' })
    expect(await log.publish([saved]).then(() => 'published', String)).toContain('rror')
    await log.publish([])
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
