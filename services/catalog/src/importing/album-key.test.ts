import { expect, test } from 'bun:test'
import { homeOf, placeKey, taggedKey } from './album-key.ts'

test('discs in folders of their own are one place', () => {
  const place = placeKey('Miles/Blue', 'Blue')
  for (const disc of ['CD1', 'cd 2', 'Disc 2 - Live', 'Disk_3', 'LP b'])
    expect(placeKey(`Miles/Blue/${disc}`, 'blue')).toBe(place)
  for (const other of ['Miles/Blue/Live', 'Miles/Blue/Discography', 'Miles'])
    expect(placeKey(other, 'Blue')).not.toBe(place)
})

test('an album is told by its release, else by its artist and name', () => {
  const release = { name: 'Blue', artistCredit: 'Miles', musicbrainzId: 'ABC' }
  expect(taggedKey(release)).toBe(taggedKey({ ...release, name: 'x', musicbrainzId: 'abc' }))
  const named = { ...release, musicbrainzId: null }
  expect(taggedKey(named)).toBe(taggedKey({ ...named, name: 'BLUE', artistCredit: 'miles' }))
  expect(taggedKey({ ...named, artistCredit: 'Nina' })).not.toBe(taggedKey(named))
  expect(taggedKey({ ...named, artistCredit: null })).toBeUndefined()
})

test('files without an album artist follow the others of their place, if those agree', () => {
  expect(homeOf([], 'own')).toBe('own')
  expect(homeOf(['a', 'a'], 'own')).toBe('a')
  expect(homeOf(['a', 'b'], 'own')).toBe('own')
})
