import { expect, test } from 'bun:test'
import { parseAddress } from './address.ts'

test('the address of a playlist, an album or a track names its server, kind and id', () => {
  const id = '2takcwOaAZWiXQijPHIx7B'
  for (const kind of ['playlist', 'album', 'track'] as const) {
    const expected = { origin: 'https://music.test:8080', kind, id }
    expect(parseAddress(`https://music.test:8080/${kind}/${id}`)).toMatchObject(expected)
    expect(parseAddress(`https://music.test:8080/embed/${kind}/${id}/?theme=dark#t=3`)).toEqual({
      ...expected,
      url: `https://music.test:8080/${kind}/${id}`,
      key: '',
    })
  }
})

test('an address may carry the embed key of the page', () => {
  expect(parseAddress('https://a.test/album/x?key=pk_1&theme=dark')).toMatchObject({
    url: 'https://a.test/album/x',
    key: 'pk_1',
  })
})

test('a relative address is taken from the page that holds the player', () => {
  expect(parseAddress('/album/x', 'https://label.test/shop')?.origin).toBe('https://label.test')
})

test('what is not an address of music is refused', () => {
  for (const src of ['', 'x', 'javascript:alert(1)', 'https://a.test/', 'https://a.test/user/7']) {
    expect(parseAddress(src)).toBeUndefined()
  }
  expect(parseAddress('ftp://a.test/playlist/1')).toBeUndefined()
  expect(parseAddress('https://a.test/playlist/../../etc')).toBeUndefined()
})
