import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { namesFromPath } from './path-names.ts'

const file = (name: string) => {
  const { title, artist, track, disc } = namesFromPath(`/music/${name}`)
  return { title, artist, track, disc }
}
const none = { artist: null, track: null, disc: null }

describe('a file without tags', () => {
  test.each([
    ['03 - Silence.ogg', { ...none, title: 'Silence', track: 3 }],
    ['01. Morning.mp3', { ...none, title: 'Morning', track: 1 }],
    ['1.Morning.mp3', { ...none, title: 'Morning', track: 1 }],
    ['[07] Morning.mp3', { ...none, title: 'Morning', track: 7 }],
    ['12 Rain.mp3', { ...none, title: 'Rain', track: 12 }],
    ['1-03 Title.flac', { ...none, title: 'Title', disc: 1, track: 3 }],
    ['2.11 - Title.flac', { ...none, title: 'Title', disc: 2, track: 11 }],
    ['04_my_song.mp3', { ...none, title: 'my song', track: 4 }],
    ['Anna - Title.mp3', { ...none, title: 'Title', artist: 'Anna' }],
    ['05 - Anna - A - B.mp3', { ...none, title: 'A - B', artist: 'Anna', track: 5 }],
    ['Anna - Album - 03 - Title.mp3', { ...none, title: 'Title', artist: 'Anna', track: 3 }],
    ['99 Luftballons.mp3', { ...none, title: '99 Luftballons' }],
    ['1979.mp3', { ...none, title: '1979' }],
    ['50-50.mp3', { ...none, title: '50-50' }],
    ['4.33.mp3', { ...none, title: '4.33' }],
    ['7 Rings.mp3', { ...none, title: '7 Rings' }],
  ])('named "%s" has its title and number from that', (name, names) => {
    expect(file(name)).toEqual(names)
  })

  test.each([
    ['Anna/Album (1994)/01 x.mp3', { album: 'Album', artist: 'Anna', date: '1994', disc: null }],
    ['Anna/[1994] Album/01 x.mp3', { album: 'Album', artist: 'Anna', date: '1994', disc: null }],
    ['Anna/1994 - Album/CD 2/01 x.mp3', { album: 'Album', artist: 'Anna', date: '1994', disc: 2 }],
    ['Anna - 1994 - Album/Disc 1/x.mp3', { album: 'Album', artist: 'Anna', date: '1994', disc: 1 }],
    ['Anna/1999/x.mp3', { album: '1999', artist: 'Anna', date: null, disc: null }],
    [
      'Anna/2001 A Space Odyssey/x.mp3',
      { album: '2001 A Space Odyssey', artist: 'Anna', date: null, disc: null },
    ],
    ['Album/x.mp3', { album: 'Album', artist: null, date: null, disc: null }],
    ['Album/CD1/x.mp3', { album: 'Album', artist: null, date: null, disc: 1 }],
    ['x.mp3', { album: 'music', artist: null, date: null, disc: null }],
  ])('in "%s" has album and artist from its folders', (path, { album, artist, date, disc }) => {
    const names = namesFromPath(`/home/ann/music/${path}`, '/home/ann/music')
    expect(names).toMatchObject({ album, artist, disc })
    expect(names.releaseDate?.date ?? null).toBe(date)
  })

  test('has no artist from folders that are no sorted music', () => {
    const path = '/srv/usr/share/games/data/music/x.ogg'
    expect(namesFromPath(path, '/srv')).toMatchObject({ artist: null, album: 'music' })
  })

  test('has no artist from folders above the library', () => {
    expect(namesFromPath('/home/ann/Album/x.mp3').artist).toBeNull()
  })

  test('has no album where there is no folder', () => {
    expect(namesFromPath('/x.mp3').album).toBeNull()
  })

  test('always has a title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (folder, name) => {
        expect(namesFromPath(`/m/${folder}/${name}.mp3`, '/m').title).not.toBe('')
      }),
    )
  })
})
