import { expect, test } from 'bun:test'
import { readJspf } from './read-jspf.ts'

test('the short example of the specification', () => {
  const text = `{ "playlist" : {
    "title" : "Two Songs From Thriller",
    "creator" : "MJ Fan",
    "track" : [
      { "location" : ["http://example.com/billiejean.mp3"], "title" : "Billie Jean",
        "creator" : "Michael Jackson", "album" : "Thriller" },
      { "location" : ["http://example.com/thegirlismine.mp3"], "title" : "The Girl Is Mine",
        "creator" : "Michael Jackson", "album" : "Thriller" } ] } }`
  const read = readJspf(text)
  expect(read.name).toBe('Two Songs From Thriller')
  expect(read.tracks.map(({ title, artist }) => `${artist}: ${title}`)).toEqual([
    'Michael Jackson: Billie Jean',
    'Michael Jackson: The Girl Is Mine',
  ])
})

test('one identifier instead of a list, as ListenBrainz once wrote, and what is null', () => {
  const id = 'https://musicbrainz.org/recording/b1a9c0e9-d987-4042-ae91-78d6a3267d69'
  const track = { identifier: id, title: 'Rain', album: null, duration: '1000' }
  expect(readJspf(JSON.stringify({ playlist: { track: [track] } })).tracks).toEqual([
    { line: null, uris: [id], title: 'Rain', durationMs: 1000 },
  ])
})

test('broken files are refused, naming the track', () => {
  const file = (track: unknown) => JSON.stringify({ playlist: { track } })
  expect(() => readJspf(file([{}, { title: 5 }]))).toThrow('Track 2: title must be text')
  expect(() => readJspf(file('all'))).toThrow('playlist.track must be a list')
  expect(() => readJspf('{"a":1}')).toThrow('playlist is missing')
  expect(() => readJspf('{"playlist":')).toThrow('The file is not JSON.')
})
