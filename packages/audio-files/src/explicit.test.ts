import { expect, test } from 'bun:test'
import { isExplicit } from './explicit.ts'
import { readAudioFile } from './read.ts'
import { emptyFolder } from './testing/folder.ts'
import { retag } from './testing/retag.ts'
import { extension, formats, tone } from './testing/tones.ts'

test.each(formats)('a song in %s whose tags warn of its words is explicit', async (format) => {
  await using folder = await emptyFolder()
  const rated = async (ITUNESADVISORY: string) => {
    const bytes = await retag(await tone(format), { ITUNESADVISORY: [ITUNESADVISORY] })
    const path = await folder.put(`${ITUNESADVISORY}.${extension(format)}`, bytes)
    return (await readAudioFile(path)).explicit
  }
  expect(await rated('1')).toBe(true)
  expect(await rated('0')).toBe(false)
  expect(await rated('2')).toBe(false)
})

test('a song from a shop, with the rating of iTunes, is explicit', async () => {
  await using folder = await emptyFolder()
  const bytes = Buffer.from(await retag(await tone('m4a'), { COMPILATION: ['1'] }))
  // Both atoms hold one byte.
  bytes.write('rtng', bytes.indexOf('cpil'))
  expect((await readAudioFile(await folder.put('song.m4a', bytes))).explicit).toBe(true)
})

test('the words of a rating are understood, and other tags say nothing of it', () => {
  const says = (id: string, value: unknown) => isExplicit({ any: [{ id, value }] })
  for (const value of [1, 4, '1', ' 4 ', 'Explicit', 'yes', 'TRUE'])
    expect([value, says('TXXX:EXPLICIT', value)]).toEqual([value, true])
  for (const value of [0, 2, '', '0', 'clean', 'no', '14', undefined, null, {}])
    expect([value, says('rtng', value)]).toEqual([value, false])
  expect(says('TXXX:NOT EXPLICIT', '1')).toBe(false)
  expect(says('rate', '1')).toBe(false)
  expect(isExplicit({})).toBe(false)
})
