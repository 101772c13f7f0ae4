import { expect, test } from 'bun:test'
import { readCsv } from './read-csv.ts'

test('a list as Exportify writes it', () => {
  const text = `"Track URI","Track Name","Artist URI(s)","Artist Name(s)","Album URI","Album Name","Album Artist URI(s)","Album Artist Name(s)","Album Release Date","Album Image URL","Disc Number","Track Number","Track Duration (ms)","Track Preview URL","Explicit","Popularity","ISRC","Added By","Added At"
"spotify:track:07nog2WGKrjfn9T4q2xpC8","Harbour ""Live""","spotify:artist:a","Mara, Odo\\, the Quay","spotify:album:b","First","spotify:artist:a","Mara","2006-11-24","https://i.example/a","1","16","137826","","false","1","GBAYE0601498","spotify:user:ada","2018-12-23T10:12:16Z"
`
  expect(readCsv(text).tracks).toEqual([
    {
      line: 2,
      uris: ['spotify:track:07nog2WGKrjfn9T4q2xpC8'],
      title: 'Harbour "Live"',
      artist: 'Mara, Odo, the Quay',
      album: 'First',
      trackNumber: 16,
      durationMs: 137_826,
      isrc: 'GBAYE0601498',
    },
  ])
})

test('a list as TuneMyMusic writes it, one of videos too', () => {
  const text = `Track name,Artist name,Album,Playlist name,Type,ISRC,Spotify - id
Riptide,Vance Joy,Dream Your Life Away,Thumbs,Playlist,,3JvrhDOgAt6p7K8mDyZwRd

Yotto - Radiate,,,Thumbs,Playlist,,
`
  const { name, tracks } = readCsv(text)
  expect(name).toBe('Thumbs')
  expect(tracks.map(({ line, artist, title }) => [line, artist, title])).toEqual([
    [2, 'Vance Joy', 'Riptide'],
    [3, 'Yotto', 'Radiate'],
  ])
})

test('a list as Soundiiz writes it, and one as Apple Music does', () => {
  expect(
    readCsv('title;artist;album;isrc\nRain;Mara;First;GB-AYE-06-01498\n').tracks,
  ).toMatchObject([{ title: 'Rain', artist: 'Mara', album: 'First', isrc: 'GB-AYE-06-01498' }])
  const apple = 'Name\tArtist\tComposer\tAlbum\tTime\tTrack Number\rRain\tMara\t\tFirst\t245\t3\r'
  expect(readCsv(apple).tracks).toMatchObject([
    { title: 'Rain', artist: 'Mara', album: 'First', durationMs: 245_000, trackNumber: 3 },
  ])
})

test('lengths as clocks, and rows with too few or too many cells', () => {
  const { tracks } = readCsv('title,artist,duration\nRain,Mara,3:45\nQuay\nSea,Odo,1:02:03,more\n')
  expect(tracks.map(({ title, durationMs }) => [title, durationMs])).toEqual([
    ['Rain', 225_000],
    ['Quay', undefined],
    ['Sea', 3_723_000],
  ])
})

test('broken files are refused, naming the line', () => {
  expect(() => readCsv('colour,size\nred,5\n')).toThrow('Line 1: no column tells a song')
  expect(() => readCsv('')).toThrow(/^Line 1: /)
  expect(() => readCsv('title,artist\na,b\n"c,d\n')).toThrow(/^Line \d: the CSV is broken/)
  expect(() => readCsv('title,artist\na,b\n"c"d,e\n')).toThrow(/^Line 3: the CSV is broken/)
})

test('a list that goes on and on is refused', () => {
  expect(readCsv(`title\n${'a\n'.repeat(10_000)}`).tracks).toHaveLength(10_000)
  expect(() => readCsv(`title\n${'a\n'.repeat(10_001)}`)).toThrow()
})
