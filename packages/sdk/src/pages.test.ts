import { expect, test } from 'bun:test'
import { createBusker } from './busker.ts'
import { SITE, errorFrom, json, siteThatAnswers } from './site.fixture.ts'

const songs = ['Rain', 'Sun', 'Wind', 'Snow', 'Fog']

test('all items of a list come in order, and pages only as they are read', async () => {
  const { fetch, asked } = siteThatAnswers(({ url }) => {
    const offset = Number(new URL(url).searchParams.get('offset'))
    const next = `${SITE}/v1/me/top/tracks?limit=2&offset=${offset + 2}`
    return json({ items: songs.slice(offset, offset + 2), next: offset < 4 ? next : null })
  })
  const busker = createBusker({ site: SITE, fetch })
  const top = busker.all('/v1/me/top/tracks', { limit: 2 })
  expect(await Array.fromAsync<unknown>(top)).toEqual(songs)
  expect(asked.map(({ url }) => new URL(url).search)).toEqual([
    '?limit=2',
    '?limit=2&offset=2',
    '?limit=2&offset=4',
  ])
  for await (const song of busker.all('/v1/me/top/tracks')) if ((song as unknown) === 'Sun') break
  expect(asked).toHaveLength(4)
})

test('cursors, lists by a name and empty lists are followed alike', async () => {
  const next = `${SITE}/v1/search?after=x`
  const { fetch } = siteThatAnswers(
    json({ artists: { items: ['The Tones'], next, cursors: { after: 'x' } } }),
    json({ artists: { items: [], next: null, cursors: {} } }),
  )
  const found = createBusker({ site: SITE, fetch }).all('/v1/search', { q: 'tone', type: 'artist' })
  expect(await Array.fromAsync<unknown>(found)).toEqual(['The Tones'])
})

test('two lists in one answer are not mixed', async () => {
  const list = { items: [1], next: null }
  for (const answer of [{ tracks: list, albums: list }, { tracks: 1 }, null]) {
    const { fetch } = siteThatAnswers(json(answer))
    const busker = createBusker({ site: SITE, fetch })
    const found = busker.all('/v1/search', { q: 'tone', type: ['track', 'album'] })
    expect(await errorFrom(Array.fromAsync<unknown>(found))).toBeInstanceOf(TypeError)
  }
})
