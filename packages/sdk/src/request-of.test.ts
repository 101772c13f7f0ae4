import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { requestOf } from './request-of.ts'

test('whatever an id holds, it stays one part of the path, and is read back as it was', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1 }).filter((id) => !/^\.+$/.test(id)),
      fc.string({ unit: 'grapheme' }),
      (id, q) => {
        const { path } = requestOf('/v1/playlists/{id}/items', { id, q })
        const url = new URL(path, 'https://music.example')
        const [, ...parts] = url.pathname.split('/').map(decodeURIComponent)
        expect(parts).toEqual(['v1', 'playlists', id, 'items'])
        expect(url.searchParams.get('q')).toBe(q)
      },
    ),
  )
})

test.each([[{}], [{ id: '' }], [{ id: '.' }], [{ id: '..' }], [{ id: undefined }]])(
  'a path without its id is not asked for: %p',
  (given) => {
    expect(() => requestOf('/v1/playlists/{id}', given)).toThrow('id is missing')
  },
)

test('what is not given is not in the address', () => {
  expect(requestOf('/v1/search', { q: 'rain', limit: undefined, offset: 0 }).path).toBe(
    '/v1/search?q=rain&offset=0',
  )
})

test('a body that the platform can send is sent as it is, all else as JSON', () => {
  const bodies = [
    'la la',
    new Blob(['la']),
    new FormData(),
    new URLSearchParams({ a: 'b' }),
    new ArrayBuffer(2),
    new Uint8Array(2),
  ]
  for (const body of bodies) expect(requestOf('/v1/x', { body })).toEqual({ path: '/v1/x', body })
  expect(requestOf('/v1/x', { body: null })).toMatchObject({
    body: 'null',
    type: 'application/json',
  })
})
