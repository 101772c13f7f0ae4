import { describe, expect, test } from 'bun:test'
import { hashAudio } from './hash.ts'
import { emptyFolder } from './testing/folder.ts'
import { retag } from './testing/retag.ts'
import { chunk, extension, type Format, formats, tone, wav } from './testing/tones.ts'

async function hashOf(bytes: Uint8Array, format: Format) {
  await using folder = await emptyFolder()
  return await hashAudio(await folder.put(`song.${extension(format)}`, bytes))
}

const concat = (...parts: (Uint8Array | string)[]) =>
  Uint8Array.from(
    Buffer.concat(
      parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
    ),
  )

const picture = { mimeType: 'image/png', data: new Uint8Array(100_000).fill(7) }

describe.each(formats)('a recording in %s', (format) => {
  test('stays the same recording when a tag editor writes its tags', async () => {
    const original = await tone(format)
    const before = await hashOf(original, format)
    const tagged = await retag(original, {
      TITLE: ['Silence'],
      ARTIST: ['Anna', 'Bob'],
      ALBUM: ['x'.repeat(9000)],
    })
    expect(Buffer.from(tagged).equals(original)).toBe(false)
    expect(await hashOf(tagged, format)).toBe(before)
    // taglib writes no pictures into bare AAC.
    if (format !== 'aac') {
      const covered = await retag(tagged, { TITLE: ['Noise'] }, picture)
      expect(covered.length).toBeGreaterThan(100_000)
      expect(await hashOf(covered, format)).toBe(before)
      expect(await hashOf(await retag(covered, { ALBUM: ['y'] }), format)).toBe(before)
    }
  })

  test('is another recording when one byte of its sound changes', async () => {
    const bytes = await tone(format)
    const before = await hashOf(bytes, format)
    const at = Math.floor(
      format === 'm4a' || format === 'alac' ? bytes.length * 0.3 : bytes.length * 0.9,
    )
    const changed = Uint8Array.from(bytes)
    changed[at] = changed[at]! ^ 0x10
    expect(before).toMatch(/^[\da-f]{32}$/)
    expect(await hashOf(changed, format)).not.toBe(before)
  })
})

describe('tags around an MP3', () => {
  const id3v2 = (size: number) =>
    concat('ID3\x04\0\0', new Uint8Array([0, 0, size >> 7, size & 127]), new Uint8Array(size))
  const id3v1 = concat('TAG', new Uint8Array(125))
  const ape = (flags: number) =>
    concat(
      'APETAGEX',
      new Uint8Array([208, 7, 0, 0, 42, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, flags]),
      new Uint8Array(8),
    )
  const lyrics = concat('LYRICSBEGIN', 'IND0000200', '000021LYRICS200')

  test.each([
    ['two of ID3v2', (mp3: Uint8Array) => concat(id3v2(300), id3v2(20), mp3)],
    ['zeros behind ID3v2', (mp3: Uint8Array) => concat(id3v2(300), new Uint8Array(1000), mp3)],
    ['ID3v1', (mp3: Uint8Array) => concat(mp3, id3v1)],
    [
      'ID3v1 with its extension',
      (mp3: Uint8Array) => concat(mp3, 'TAG+', new Uint8Array(223), id3v1),
    ],
    ['APEv2', (mp3: Uint8Array) => concat(mp3, ape(0xa0), new Uint8Array(10), ape(0x80))],
    ['Lyrics3', (mp3: Uint8Array) => concat(mp3, lyrics, id3v1)],
  ])('are not its sound: %s', async (_, tagged) => {
    const mp3 = await tone('mp3')
    expect(await hashOf(tagged(mp3), 'mp3')).toBe(await hashOf(mp3, 'mp3'))
  })
})

describe('a WAV', () => {
  test('may have any chunks before and behind its sound', async () => {
    const bytes = await tone('wav')
    const more = concat(bytes, chunk('LIST', Buffer.from('INFOINAM\x04\0\0\0abc\0')))
    expect(await hashOf(more, 'wav')).toBe(await hashOf(bytes, 'wav'))
  })

  test('of 64 bits is the same sound', async () => {
    const bytes = await tone('wav')
    const sizes = Buffer.alloc(28)
    sizes.writeBigUInt64LE(BigInt(bytes.length - 44), 8)
    const data = Buffer.from(bytes.slice(36))
    data.writeUInt32LE(0xffffffff, 4)
    const long = concat(
      'RF64\xff\xff\xff\xffWAVE',
      chunk('ds64', sizes),
      bytes.slice(12, 36),
      data,
      chunk('LIST', Buffer.alloc(9)),
    )
    expect(await hashOf(long, 'wav')).toBe(await hashOf(bytes, 'wav'))
  })
})

describe('an Ogg file', () => {
  test('of two songs in a row is both of them', async () => {
    const [a, b] = [await tone('ogg'), await tone('ogg', 660)]
    const chained = await hashOf(concat(a, b), 'ogg')
    expect(chained).not.toBe(await hashOf(a, 'ogg'))
    const retagged = concat(
      await retag(a, { TITLE: ['A'] }),
      await retag(b, { TITLE: ['B'.repeat(70_000)] }),
    )
    expect(await hashOf(retagged, 'ogg')).toBe(chained)
  })

  test('is the same sound after junk', async () => {
    const bytes = await tone('opus')
    expect(await hashOf(concat(bytes, 'OggS junk'), 'opus')).toBe(await hashOf(bytes, 'opus'))
  })
})

test('an M4A is the same sound with its box of sound written in 64 bits', async () => {
  const bytes = Buffer.from(await tone('m4a'))
  const at = bytes.indexOf('mdat') - 4
  const size = bytes.readUInt32BE(at)
  const head = Buffer.alloc(16)
  head.writeUInt32BE(1)
  head.write('mdat', 4)
  head.writeBigUInt64BE(BigInt(size + 8), 8)
  const long = concat(bytes.subarray(0, at), head, bytes.subarray(at + 8))
  expect(await hashOf(long, 'm4a')).toBe(await hashOf(bytes, 'm4a'))
})

test('sound longer than one block is read to its end', async () => {
  const pcm = new Float32Array(1_300_000)
  const quiet = await hashOf(wav(pcm), 'wav')
  pcm[pcm.length - 1] = 0.5
  expect(await hashOf(wav(pcm), 'wav')).not.toBe(quiet)
})
