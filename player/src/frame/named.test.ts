import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { namedBy } from './named.ts'

const SITE = 'https://music.example'
const ID = '2takcwOaAZWiXQijPHIx7B'

test.each([
  [`busker:playlist:${ID}`, 'playlist'],
  [`spotify:album:${ID}`, 'album'],
  [`spotify:user:anna:playlist:${ID}`, 'playlist'],
  [`${SITE}/playlist/${ID}?si=1`, 'playlist'],
  [`${SITE}/embed/track/${ID}`, 'track'],
  [`https://open.spotify.com/album/${ID}?si=2`, 'album'],
  [`https://open.spotify.com/intl-de/track/${ID}`, 'track'],
  [`https://open.spotify.com/embed/playlist/${ID}`, 'playlist'],
  [`https://api.soundcloud.com/tracks/${ID}`, 'track'],
  [`https://api.soundcloud.com/playlists/${ID}`, 'playlist'],
] as const)('%s is a %s', (text, kind) => {
  expect(namedBy(text, SITE)).toEqual({ kind, id: ID })
})

test.each([
  '',
  'spotify:artist:x',
  `https://elsewhere.example/playlist/${ID}`,
  `${SITE}/playlist/`,
  `${SITE}/playlist/${ID}/more`,
  `javascript:playlist:${ID}`,
  `spotify:track:../x`,
])('%j names no music here', (text) => {
  expect(namedBy(text, SITE)).toBeUndefined()
})

test('whatever a page gives, the id can stand in a path', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.string().map((id) => `spotify:track:${id}`),
      ),
      (text) => {
        const named = namedBy(text, SITE)
        if (named) expect(named.id).toMatch(/^[\w-]{1,64}$/)
      },
    ),
  )
})
