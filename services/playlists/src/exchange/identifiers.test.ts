import { expect, test } from 'bun:test'
import { isrcIn, recordingIn, trackIdIn } from './identifiers.ts'

const id = '07nog2WGKrjfn9T4q2xpC8'

test.each([
  `busker:track:${id}`,
  `spotify:track:${id}`,
  `https://music.example/track/${id}`,
  `https://music.example/track/${id}?si=1`,
  `http://localhost:4000/v1/tracks/${id}`,
  `https://open.spotify.com/intl-de/track/${id}`,
])('%s names a track', (uri) => {
  expect(trackIdIn(uri)).toBe(id)
})

test.each([
  `busker:album:${id}`,
  `busker:track:${id}x`,
  `https://music.example/album/${id}`,
  `https://music.example/?x=/track/${id}`,
  'file:///track/a',
])('%s names none', (uri) => {
  expect(trackIdIn(uri)).toBeUndefined()
})

test('ISRCs and recordings as others write them', () => {
  for (const uri of ['isrc:GBAYE0601498', 'urn:isrc:GB-AYE-06-01498', 'ISRC:gbaye0601498'])
    expect(isrcIn(uri)).toBe('GBAYE0601498')
  expect(isrcIn('isrc:nonsense')).toBeNull()
  const recording = 'b1a9c0e9-d987-4042-ae91-78d6a3267d69'
  for (const site of ['https://musicbrainz.org', 'http://beta.musicbrainz.org/ws/2'])
    expect(recordingIn(`${site}/recording/${recording.toUpperCase().toLowerCase()}`)).toBe(
      recording,
    )
  expect(recordingIn(`https://elsewhere.example/recording/${recording}`)).toBeNull()
})
