import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { creditArtists, joinCredit } from './artist-credit.ts'

const split = (credit: string, names: string[] = [], ids: string[] = []) =>
  creditArtists({ credit, names, ids })
const parts = (credit: string, names?: string[], ids?: string[]) =>
  split(credit, names, ids).flatMap(({ name, join }) => (join ? [name, join] : [name]))

const word = fc.oneof(
  fc.string({ minLength: 1, unit: 'grapheme' }),
  fc.constantFrom('Anna', 'feat.', 'ft.', 'Featuring', '&', 'x', ';', '/', ',', '(feat. B)', 'İ'),
)
const credits = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '))

describe('the artists of a credit', () => {
  test('are told apart at words that no act has in its name', () => {
    expect(parts('Anna feat. Bob')).toEqual(['Anna', ' feat. ', 'Bob'])
    expect(parts('Anna ft. Bob & Cy')).toEqual(['Anna', ' ft. ', 'Bob & Cy'])
    expect(parts('Anna (featuring Bob)')).toEqual(['Anna', ' (featuring ', 'Bob', ')'])
    expect(parts('Anna; Bob;Cy')).toEqual(['Anna', '; ', 'Bob', ';', 'Cy'])
    expect(parts('Anna / Bob')).toEqual(['Anna', ' / ', 'Bob'])
  })

  test.each([
    'Simon & Garfunkel',
    'Earth, Wind & Fire',
    'Chloe x Halle',
    'AC/DC',
    'Little Feat',
    'Little Feat and Friends',
    'Crosby, Stills, Nash & Young',
    'Tyler, The Creator',
    'Lil Nas X',
    'feat. Nobody',
    'Anna feat. ',
  ])('stay one in "%s"', (credit) => {
    expect(parts(credit)).toEqual([credit])
  })

  test('are told apart at "&" and "," where tags name each', () => {
    expect(parts('Simon & Garfunkel', ['Simon', 'Garfunkel'])).toEqual([
      'Simon',
      ' & ',
      'Garfunkel',
    ])
    expect(parts('simon vs. Bob!', ['Simon', 'Bob'])).toEqual(['simon', ' vs. ', 'Bob', '!'])
    expect(parts('S & G', ['Simon', 'Garfunkel'])).toEqual(['Simon', ', ', 'Garfunkel'])
  })

  test('are told apart where there are as many MusicBrainz ids as parts', () => {
    expect(parts('Simon & Garfunkel', [], ['1', '2'])).toEqual(['Simon', ' & ', 'Garfunkel'])
    expect(split('A, B feat. C', [], ['1', '2', '3']).map((one) => one.musicbrainzId)).toEqual([
      '1',
      '2',
      '3',
    ])
    expect(parts('Earth, Wind & Fire', [], ['1'])).toEqual(['Earth, Wind & Fire'])
    expect(split('Anna', [], ['1', '2'])[0]?.musicbrainzId).toBeNull()
  })

  test('read as the credit again when put together', () => {
    fc.assert(
      fc.property(credits, fc.array(fc.uuid(), { maxLength: 4 }), (credit, ids) => {
        expect(joinCredit(split(credit, [], ids))).toBe(credit)
      }),
    )
  })

  test('have names, none of them empty, whatever the tags say', () => {
    fc.assert(
      fc.property(credits, fc.array(word, { maxLength: 4 }), (credit, names) => {
        for (const { name } of split(credit, names)) expect(name).not.toBe('')
      }),
    )
  })
})
