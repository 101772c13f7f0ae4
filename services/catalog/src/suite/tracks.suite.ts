import { expect, test } from 'bun:test'
import type { TrackAnalysis } from '../documents/analysis.ts'
import { aFile, aTrack, idOf } from '../documents/fixtures.ts'
import type { CatalogStore } from '../store.ts'
import { told } from './told.ts'

const measured: TrackAnalysis = {
  failure: null,
  analysis: {
    version: 1,
    durationMs: 1000,
    sampleRate: 44_100,
    channels: 2,
    peaks: 'AAEC',
    loudnessLufs: -14.5,
    samplePeakDbfs: -1,
    audible: { fromMs: 0, untilMs: 1000 },
    gapless: null,
  },
}

/** Tracks: saving, removing, the orders in which they are listed, and what is known of their sound. */
export function tracksSuite(open: () => Promise<CatalogStore>) {
  const titles = (tracks: { title: string }[]) => tracks.map(({ title }) => title)

  test('a saved track is read as it was saved, and told of each time', async () => {
    const store = await open()
    const track = aTrack('Blue ✨ "quoted" \\ 日本', {
      genres: ['a;b', ''],
      replayGain: { trackGain: -7.25, trackPeak: 0.98, albumGain: null, albumPeak: null },
      addedAt: 1_795_000_000_123,
    })
    await store.tracks.save([track])
    expect(await store.tracks.find([track.id, idOf('none')])).toEqual([track])
    await store.tracks.save([{ ...track, title: 'Red' }])
    expect(titles(await store.tracks.find([track.id]))).toEqual(['Red'])
    expect(await told(store)).toEqual([`track.saved ${track.id}`, `track.saved ${track.id}`])
    expect(await told(store)).toEqual([])
  })

  test('a removed track is gone, is told of once, and may come back', async () => {
    const store = await open()
    const track = aTrack('Blue')
    await store.tracks.save([track])
    await store.tracks.remove([track.id, idOf('none')])
    await store.tracks.remove([track.id])
    expect(await store.tracks.find([track.id])).toEqual([])
    expect(await store.tracks.count()).toBe(0)
    expect(await store.tracks.listNewest({ limit: 5, offset: 0 })).toEqual([])
    expect(await told(store)).toEqual([`track.saved ${track.id}`, `track.removed ${track.id}`])
    await store.tracks.save([track])
    expect(await store.tracks.find([track.id])).toEqual([track])
    expect(await told(store)).toEqual([`track.saved ${track.id}`])
  })

  test('an event that could not be passed on is passed on later', async () => {
    const store = await open()
    await store.tracks.save([aTrack('Blue')])
    const refuse = () => Promise.reject(new Error('no room'))
    const failure: unknown = await store.outbox.take(10, refuse).catch((error: unknown) => error)
    expect(String(failure)).toContain('no room')
    expect(await told(store)).toEqual([`track.saved ${idOf('Blue')}`])
  })

  test('what is saved while its event is passed on is told of again', async () => {
    const store = await open()
    await store.tracks.save([aTrack('Blue')])
    await store.outbox.take(10, async () => {
      await store.tracks.save([aTrack('Blue', { number: 2 })])
    })
    expect(await told(store)).toEqual([`track.saved ${idOf('Blue')}`])
  })

  test('many events are passed on in portions', async () => {
    const store = await open()
    const tracks = Array.from({ length: 25 }, (_, i) => aTrack(`Song ${i}`))
    await store.tracks.save(tracks)
    const portions: number[] = []
    while (await store.outbox.take(10, async (events) => void portions.push(events.length)));
    expect(portions.reduce((sum, n) => sum + n, 0)).toBe(25)
    expect(Math.max(...portions)).toBeLessThanOrEqual(10)
  })

  test('many changes of one track are passed on in portions too', async () => {
    const store = await open()
    for (let number = 0; number < 5; number++) await store.tracks.save([aTrack('Blue', { number })])
    const portions: number[] = []
    while (await store.outbox.take(2, async (events) => void portions.push(events.length)));
    expect(portions).toEqual([2, 2, 1])
  })

  test('two imports at once of the same tracks, in another order each, leave each track once', async () => {
    const store = await open()
    const tracks = Array.from({ length: 10 }, (_, i) => aTrack(`Song ${i}`))
    const orders = Array.from({ length: 10 }, (_, n) => (n % 2 ? tracks : tracks.toReversed()))
    await Promise.all(orders.map((all) => store.tracks.save(all)))
    const files = tracks.map(({ title }) => aFile(`/music/${title}`))
    await Promise.all(orders.map((_, n) => store.files.save(n % 2 ? files : files.toReversed())))
    expect(await store.tracks.count()).toBe(10)
    expect(await store.files.listUnder('/music', '', 20)).toEqual(files)
  })

  test('an album reads by disc, number and title, page by page', async () => {
    const store = await open()
    await store.tracks.save([
      aTrack('d', { disc: 2, number: 1 }),
      aTrack('c', { number: 10 }),
      aTrack('a', { number: 2 }),
      aTrack('untagged 2'),
      aTrack('untagged 1'),
      aTrack('elsewhere', { albumId: idOf('other') }),
    ])
    const order = ['untagged 1', 'untagged 2', 'a', 'c', 'd']
    expect(titles(await store.tracks.listOfAlbum(idOf('album')))).toEqual(order)
    const page = await store.tracks.pageOfAlbum(idOf('album'), { limit: 2, offset: 2 })
    expect(page.total).toBe(5)
    expect(titles(page.items)).toEqual(['a', 'c'])
  })

  test('the newest tracks come first, those of one import in the order of their albums', async () => {
    const store = await open()
    await store.tracks.save([
      aTrack('old', { addedAt: 1 }),
      aTrack('b2', { addedAt: 5, albumSort: 'b', number: 2 }),
      aTrack('b1', { addedAt: 5, albumSort: 'b', number: 1 }),
      aTrack('a9', { addedAt: 5, albumSort: 'a', number: 9 }),
    ])
    const newest = await store.tracks.listNewest({ limit: 3, offset: 0 })
    expect(titles(newest)).toEqual(['a9', 'b1', 'b2'])
    expect(titles(await store.tracks.listNewest({ limit: 3, offset: 3 }))).toEqual(['old'])
    expect(await store.tracks.count()).toBe(4)
  })

  test('all tracks can be read in turn by their ids', async () => {
    const store = await open()
    const tracks = Array.from({ length: 7 }, (_, i) => aTrack(`Song ${i}`))
    await store.tracks.save(tracks)
    const read: string[] = []
    for (let after = ''; ; after = read.at(-1)!) {
      const page = await store.tracks.listAfter(after, 3)
      read.push(...page.map(({ id }) => id))
      if (page.length < 3) break
    }
    expect(read).toEqual(tracks.map(({ id }) => id).sort())
  })

  test('tracks that name no album artist are found by their place', async () => {
    const store = await open()
    await store.tracks.save([
      aTrack('tagged 1', { albumId: 'A' }),
      aTrack('tagged 2', { albumId: 'A' }),
      aTrack('tagged 3', { albumId: 'B', place: 'in:x\nalbum' }),
      aTrack('loose 1', { albumId: 'A', loose: true }),
      aTrack('loose 2', { albumId: 'C', loose: true }),
    ])
    const albums = await store.tracks.listTaggedAlbums(['in:\nalbum', 'in:x\nalbum', 'in:y\nz'])
    expect(albums.toSorted((a, b) => (a.albumId < b.albumId ? -1 : 1))).toEqual([
      { place: 'in:\nalbum', albumId: 'A' },
      { place: 'in:x\nalbum', albumId: 'B' },
    ])
    const asked = ['in:\nalbum', 'in:\nalbum']
    expect(await store.tracks.listTaggedAlbums(asked)).toHaveLength(1)
    expect(titles(await store.tracks.listLoose('in:\nalbum', 'A'))).toEqual(['loose 2'])
    expect(await store.tracks.listLoose('in:\nalbum', 'B')).toHaveLength(2)
  })

  test('all tracks that name an artist are found', async () => {
    const store = await open()
    await store.tracks.save([
      aTrack('solo', { artistIds: ['nina'] }),
      aTrack('duet', { artistIds: ['björk', 'nina'] }),
      aTrack('other', { artistIds: ['björk'] }),
    ])
    const found = await store.tracks.listOfArtist('nina')
    expect(titles(found).sort()).toEqual(['duet', 'solo'])
  })

  test('what is known of the sound of a track outlives a new tag', async () => {
    const store = await open()
    const [a, b] = [aTrack('a'), aTrack('b')].toSorted((x, y) => (x.id < y.id ? -1 : 1))
    await store.tracks.save([a!, b!])
    expect(await store.tracks.findAnalysis(a!.id)).toBeUndefined()
    expect(await store.tracks.listUnanalysed(1, '', 10)).toEqual([a!.id, b!.id])
    expect(await store.tracks.listUnanalysed(1, a!.id, 10)).toEqual([b!.id])
    await store.tracks.saveAnalysis(a!.id, 1, measured)
    await store.tracks.save([{ ...a!, title: 'retagged' }])
    expect(await store.tracks.findAnalysis(a!.id)).toEqual(measured)
    expect(await store.tracks.listUnanalysed(1, '', 10)).toEqual([b!.id])
    expect(await store.tracks.countUnanalysed(1)).toBe(1)
    expect(await store.tracks.countUnanalysed(2)).toBe(2)
  })

  test('a track that went and came back is measured anew', async () => {
    const store = await open()
    const track = aTrack('a')
    await store.tracks.save([track])
    await store.tracks.saveAnalysis(track.id, 1, measured)
    await store.tracks.remove([track.id])
    await store.tracks.save([track])
    expect(await store.tracks.findAnalysis(track.id)).toBeUndefined()
    expect(await store.tracks.listUnanalysed(1, '', 10)).toEqual([track.id])
  })

  test('whoever wants to know hears that a track was measured', async () => {
    const store = await open()
    const track = aTrack('a')
    await store.tracks.save([track])
    await told(store)
    await store.tracks.saveAnalysis(track.id, 1, measured)
    await store.tracks.saveAnalysis(idOf('none'), 1, measured)
    expect(await told(store)).toEqual([`track.analysed ${track.id}`])
  })

  test('an album is known by its sound when no track of it waits to be measured', async () => {
    const store = await open()
    const on = (album: string) => ({ albumId: idOf(album) })
    await store.tracks.save([
      aTrack('a1', on('done')),
      aTrack('a2', on('done')),
      aTrack('a3', on('done')),
      aTrack('b1', on('begun')),
      aTrack('b2', on('begun')),
      aTrack('c1', on('elsewhere')),
    ])
    const sound = (lufs: number | null, peak: number | null): TrackAnalysis => ({
      failure: null,
      analysis: { ...measured.analysis!, loudnessLufs: lufs, samplePeakDbfs: peak },
    })
    const damaged = { reason: 'CORRUPT' as const, message: 'The file is damaged.' }
    await store.tracks.saveAnalysis(idOf('a1'), 1, sound(-9.25, 0))
    await store.tracks.saveAnalysis(idOf('a2'), 1, sound(null, null))
    await store.tracks.saveAnalysis(idOf('a3'), 1, { analysis: null, failure: damaged })
    await store.tracks.saveAnalysis(idOf('b1'), 1, sound(-14, -2))
    await store.tracks.saveAnalysis(idOf('c1'), 1, sound(-20, -3))
    const listed = async (version: number) => {
      const some = await store.tracks.listMeasured(version, [idOf('done'), idOf('begun')])
      return some
        .map(({ albumId, durationMs, loudnessLufs, samplePeakDbfs }) => ({
          albumId,
          durationMs,
          loudnessLufs,
          samplePeakDbfs,
        }))
        .toSorted((a, b) => (b.loudnessLufs ?? 1) - (a.loudnessLufs ?? 1))
    }
    const of = { albumId: idOf('done'), durationMs: 1000 }
    expect(await listed(1)).toEqual([
      { ...of, loudnessLufs: null, samplePeakDbfs: null },
      { ...of, loudnessLufs: -9.25, samplePeakDbfs: 0 },
    ])
    expect(await listed(2)).toEqual([])
    expect(await store.tracks.listMeasured(1, [])).toEqual([])
    await store.tracks.remove([idOf('b2')])
    expect(await listed(1)).toHaveLength(3)
  })
}
