import { expect, test } from 'bun:test'
import { SITE, ids, openExample } from '../example-services.ts'

const { ask } = await openExample()

test.each([
  '/player-frame.js',
  '/schemas/player-frame-1.json',
  '/spotify-iframe-api.js',
  '/embed/iframe-api/v1',
  '/embed-podcast/iframe-api/v1',
  '/widget/api.js',
])('any page may load %s', async (path) => {
  const response = await ask(path)
  expect(response.status).toBe(200)
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
})

test.each([
  [`?url=${SITE}/playlist/${ids.playlist}`, `/embed/playlist/${ids.playlist}`],
  [
    `?url=busker:track:${ids.track}&auto_play=true&theme=dark&key=pk_1`,
    `/embed/track/${ids.track}?key=pk_1&autoplay=1&theme=dark`,
  ],
  [
    `?url=https%3A//api.soundcloud.com/playlists/${ids.playlist}&start_track=2`,
    `/embed/playlist/${ids.playlist}?start=2`,
  ],
])('a frame of SoundCloud’s widget, %s, leads to the embed', async (query, embed) => {
  const response = await ask(`/widget/${query}`, { redirect: 'manual' })
  expect(response.status).toBe(302)
  expect(response.headers.get('location')).toBe(embed)
})

test('a widget of music elsewhere is not here, and leads nowhere', async () => {
  for (const url of [
    '',
    'https://evil.example/playlist/x',
    '//evil.example',
    'javascript:alert(1)',
  ]) {
    const response = await ask(`/widget/?${new URLSearchParams({ url })}`)
    expect(response.status).toBe(404)
    expect(response.headers.get('location')).toBeNull()
  }
})
