import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { readGrant } from './grant-shapes.ts'
import { readCollection, readPage } from './shapes.ts'

const track = {
  id: 'song1',
  uri: 'busker:track:song1',
  name: 'Morning',
  duration_ms: 61_500,
  artists: [{ name: 'Anna' }, { name: 'Ben' }],
  album: { name: 'Street', images: [{ url: 'https://a.test/640', width: 640, height: 640 }] },
}
const page = (items: unknown[], offset = 0, total = items.length) => ({
  href: '',
  limit: 50,
  next: null,
  previous: null,
  offset,
  total,
  items,
})

test('the tracks of an album are read though they say that they are tracks', () => {
  const { album: _, ...plain } = track
  const body = { name: 'Street', tracks: page([{ ...plain, track: true, episode: false }]) }
  const [first] = readCollection('album', body)?.page.tracks ?? []
  expect(first).toMatchObject({ id: 'song1', album: 'Street' })
})

test('a playlist is read by its old and by its new names', () => {
  for (const names of [
    { tracks: page([{ track }]) },
    { items: page([{ item: track }]) },
    { tracks: page([{ track, item: track }]), items: page([{ track, item: track }]) },
  ]) {
    const list = readCollection('playlist', { name: 'Mine', images: [], ...names })
    expect(list?.total).toBe(1)
    expect(list?.page.tracks[0]).toEqual({
      id: 'song1',
      uri: 'busker:track:song1',
      title: 'Morning',
      artist: 'Anna, Ben',
      album: 'Street',
      duration: 61.5,
      artwork: [{ url: 'https://a.test/640', width: 640, height: 640 }],
    })
  }
})

test('the tracks of an album carry the album’s name and cover', () => {
  const { album, ...bare } = track
  const read = readCollection('album', { ...album, artists: [], tracks: page([bare]) })
  expect(read?.page.tracks[0]?.album).toBe('Street')
  expect(read?.page.tracks[0]?.artwork).toHaveLength(1)
})

test('entries whose track was removed are left out, and the next page still follows them', () => {
  const read = readPage(page([{ track: null, item: null }, { track }], 100, 300))
  expect(read?.tracks.map(({ id }) => id)).toEqual(['song1'])
  expect(read?.nextOffset).toBe(102)
  expect(readPage(page([{ track }], 299, 300))?.nextOffset).toBeUndefined()
})

test('only web addresses become pictures and sound', () => {
  const sly = { ...track, album: { images: [{ url: 'javascript:alert(1)' }] } }
  expect(readCollection('track', sly)?.page.tracks[0]?.artwork).toEqual([])
  expect(readGrant({ url: 'file:///etc/passwd', grant: 'x' })).toBeUndefined()
})

test('a grant says how loud its track and album are, as far as that was measured', () => {
  const grant = { url: 'https://music.test/media/a', grant: 'x' }
  const loudness = (told: unknown) => readGrant({ ...grant, loudness: told })?.loudness
  const track = { loudness_lufs: -8.5, sample_peak_dbfs: 0.1 }
  const read = { lufs: -8.5, peakDbfs: 0.1 }
  expect(loudness({ track, album: track })).toEqual({ track: read, album: read })
  expect(loudness({ track, album: null })).toEqual({ track: read, album: undefined })
  for (const odd of [undefined, null, 3, [], { track: { loudness_lufs: '-8' } }])
    expect(loudness(odd)).toEqual({ track: undefined, album: undefined })
})

test('no answer of a server, however odd, breaks the reader', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom('playlist', 'album', 'track'), (body, kind) => {
      readCollection(kind, body)
      readPage(body)
      readGrant(body)
    }),
  )
})

test('a credit is printed as the record prints it', () => {
  const track = (artists: object[]) => ({ id: 'x', name: 'Carousel', artists, duration_ms: 1000 })
  const shown = (artists: object[]) => readCollection('track', track(artists))?.by
  expect(
    shown([
      { name: 'Linden Quay', join: ' feat. ' },
      { name: 'Vesper Loom', join: '' },
    ]),
  ).toBe('Linden Quay feat. Vesper Loom')
  expect(shown([{ name: 'Ada' }, { name: 'Bo' }])).toBe('Ada, Bo')
})
