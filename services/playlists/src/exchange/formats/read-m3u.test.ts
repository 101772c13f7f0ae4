import { expect, test } from 'bun:test'
import { readM3u } from './read-m3u.ts'

const songs = (text: string) =>
  readM3u(text).tracks.map(({ line, title, artist, album }) => [line, artist, title, album])

test('a list as Winamp writes it', () => {
  const text = [
    '#EXTM3U',
    '#PLAYLIST:Evening',
    '',
    '#EXTINF:419,Alice in Chains - Rotten Apple',
    'Alice in Chains_Jar of Flies_01_Rotten Apple.mp3',
    '#EXTINF:-1,Radio',
    'http://radio.example/stream',
    '#EXTALB:Jar of Flies',
    '#EXTART:Alice in Chains',
    '#EXTINF:260,Alice in Chains - Nutshell',
    'C:\\Music\\02 Nutshell.mp3',
  ].join('\r\n')
  expect(readM3u(text).name).toBe('Evening')
  expect(readM3u(text).tracks.map(({ durationMs }) => durationMs)).toEqual([
    419_000,
    undefined,
    260_000,
  ])
  expect(songs(text)).toEqual([
    [5, 'Alice in Chains', 'Rotten Apple', undefined],
    [7, undefined, 'Radio', undefined],
    [11, 'Alice in Chains', 'Nutshell', 'Jar of Flies'],
  ])
})

test('a list of files alone is told by their names and folders', () => {
  expect(
    songs(
      [
        '/home/ada/Music/Mara/First/03 - Harbour.flac',
        'D:\\Music\\Mara\\First\\04 Quay.mp3',
        'Mara - Rain.mp3',
        'file:///music/Bj%C3%B6rk/Post/01%20Army%20of%20Me.ogg',
        'http://broken.example/%ff.mp3',
      ].join('\n'),
    ),
  ).toEqual([
    [1, 'Mara', 'Harbour', 'First'],
    [2, 'Mara', 'Quay', 'First'],
    [3, 'Mara', 'Rain', undefined],
    [4, 'Björk', 'Army of Me', 'Post'],
    [5, undefined, undefined, undefined],
  ])
})

test('what some programs add to a line is not taken for the name', () => {
  const text = '#EXTINF:10 tvg-id="a, b" group-title="c",Mara - Rain, again\nx.mp3\n#EXTINF:7\ny'
  expect(songs(text)).toEqual([
    [2, 'Mara', 'Rain, again', undefined],
    [4, undefined, undefined, undefined],
  ])
})

test('a stream cut into segments is refused, naming the line', () => {
  expect(() => readM3u('#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:9.9,\n1.ts')).toThrow(
    /^Line 2: /,
  )
})
