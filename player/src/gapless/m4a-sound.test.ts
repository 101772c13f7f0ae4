import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { cutSine, m4a } from '../../test/sine.ts'
import { openM4a } from './m4a-sound.ts'
import { NotThisSound, type Sound } from './sound.ts'

type Bytes = Uint8Array<ArrayBuffer>
const RATE = 44_100
const files = await Promise.all([0, 1, 2].map(m4a))

/** Reads as the player does: bit by bit, leaping where it is told to. */
function openAll(file: Bytes, step = 1000): Sound {
  let base = 0
  let end = step
  for (;;) {
    const found = openM4a(file.slice(base, end), file.length, base)
    if (typeof found === 'object') return found
    if (found === undefined && end >= file.length) throw new NotThisSound()
    if (found !== undefined) {
      expect(found).toBeGreaterThan(base)
      base = end = found
    }
    end += step
  }
}

function readAll(sound: Sound, file: Bytes, from: number, step: number) {
  const segments = []
  for (let at = sound.seek(from); at < sound.stop!; at += step) {
    const segment = sound.push(file.slice(at, at + step))
    if (segment) segments.push(segment)
  }
  return segments
}

/** A file whose tables stand behind the music, with one more box in them. */
function withBox(file: Bytes, box: Bytes) {
  const moov = Buffer.from(file).indexOf('moov') - 4
  const longer = Buffer.concat([file, box])
  longer.writeUInt32BE(longer.readUInt32BE(moov) + box.length, moov)
  return new Uint8Array(longer)
}

const boxOf = (type: string, body: Uint8Array | string) => {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + body.length)
  head.write(type, 4)
  return new Uint8Array(Buffer.concat([head, Buffer.from(body)]))
}

test('the music of an M4A is as long as what went in, wherever its tables stand', () => {
  for (const [i, cut] of cutSine().entries()) {
    const { before, after, total } = openAll(files[i]!)
    expect(Math.round((total! - before - after) * RATE)).toBe(cut.length)
    expect(before * RATE).toBe(1024)
  }
})

test('what iTunes notes about its encoder is taken off', () => {
  const note = ` 00000000 00000840 000001CA 0000000000013234 00000000`
  const { before, after, total } = openAll(
    withBox(files[0]!, boxOf('udta', `iTunSMPB....data....${note}`)),
  )
  expect(before * RATE).toBeCloseTo(0x840, 6)
  expect((total! - before - after) * RATE).toBeCloseTo(0x13234, 6)
})

test('music longer than what is read at once is leapt over to its tables', () => {
  const file = files[0]!
  const moov = Buffer.from(file).indexOf('moov') - 4
  const far = boxOf('free', new Uint8Array(500_000))
  const long = new Uint8Array(Buffer.concat([file.slice(0, moov), far, file.slice(moov)]))
  expect(openM4a(long.slice(0, moov + 1000), long.length)).toBe(moov + far.length)
  expect(openAll(long).total).toBe(openAll(file).total)
})

test('from any second on, in pieces of any size, each frame comes once and in its order', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      fc.double({ min: 0, max: 3, noNaN: true }),
      fc.integer({ min: 1, max: 20_000 }),
      (file, from, step) => {
        const sound = openAll(file)
        const segments = readAll(sound, file, from, step)
        expect(segments[0]!.from).toBeLessThanOrEqual(from)
        expect(segments.at(-1)!.until).toBe(sound.total!)
        for (const [i, { from: begin }] of segments.slice(1).entries())
          expect(begin).toBe(segments[i]!.until)
      },
    ),
    { numRuns: 60 },
  )
})

test('several tracks, fragments, another codec or an encrypted one are for an element alone', () => {
  const file = files[0]!
  const changed = (from: string, to: string) => {
    const copy = Buffer.from(file)
    copy.write(to, copy.indexOf(from), 'latin1')
    return new Uint8Array(copy)
  }
  for (const odd of [
    withBox(file, boxOf('trak', '')),
    withBox(file, boxOf('mvex', '')),
    changed('mp4a', 'alac'),
    changed('mp4a', 'enca'),
    changed('mdat', 'moof'),
    changed('ftyp', 'RIFF'),
    changed('stco', 'gone'),
    file.slice(0, -10),
    new Uint8Array(files[1]!.slice(0, 9000)),
  ])
    expect(() => openAll(odd)).toThrow(NotThisSound)
})

test('a damaged M4A is read or refused, and nothing else', () => {
  const spot = fc.record({ at: fc.nat(), value: fc.integer({ min: 0, max: 255 }) })
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      fc.array(spot, { minLength: 1, maxLength: 8 }),
      fc.nat({ max: 3000 }),
      (file, spots, short) => {
        const damaged = file.slice(0, file.length - (short < 1500 ? 0 : short))
        const moov = Buffer.from(damaged).indexOf('moov')
        // Where a fault matters: in the tables.
        for (const { at, value } of spots) damaged[moov - 4 + (at % 1046)] = value
        try {
          const sound = openAll(damaged)
          expect(sound.before + sound.after).toBeLessThan(sound.total!)
          const segments = readAll(sound, damaged, 0.5, 5000)
          expect(segments.at(-1)!.until).toBe(sound.total!)
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(NotThisSound)
        }
      },
    ),
    { numRuns: 800 },
  )
})
