import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { wavFile } from '../encoded.fixture.ts'
import { decodeWav } from './wav.ts'

async function* inBlocks(bytes: Uint8Array, length: number) {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}

async function decode(file: Uint8Array, blockLength = 7) {
  const channels: number[][] = []
  for await (const pcm of decodeWav(inBlocks(file, blockLength)))
    for (const [i, samples] of pcm.channels.entries()) (channels[i] ??= []).push(...samples)
  return channels
}

const outcomeOf = (decoding: Promise<unknown>): Promise<string> =>
  decoding.then(
    () => 'decoded',
    (error) => error.reason,
  )

const format = { channels: 2, sampleRate: 44100 }
const bytesOf = (samples: ArrayBufferView) =>
  new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength)

test.each([
  ['8-bit', 1, 8, new Uint8Array([0, 64, 128, 192])],
  ['16-bit', 1, 16, new Int16Array([-32768, -16384, 0, 16384])],
  ['24-bit', 1, 24, new Uint8Array([0, 0, 128, 0, 0, 192, 0, 0, 0, 0, 0, 64])],
  ['32-bit', 1, 32, new Int32Array([-(2 ** 31), -(2 ** 30), 0, 2 ** 30])],
  ['float', 3, 32, new Float32Array([-1, -0.5, 0, 0.5])],
  ['double', 3, 64, new Float64Array([-1, -0.5, 0, 0.5])],
])('%s WAV decodes to full scale ±1', async (_, tag, bits, samples) => {
  const file = wavFile({ ...format, tag, bits, samples: bytesOf(samples) })
  expect(await decode(file)).toEqual([
    [-1, 0],
    [-0.5, 0.5],
  ])
})

test('an odd chunk before the music and half a frame after it do no harm', async () => {
  const extra = Buffer.from('LIST\x03\0\0\0abc\0')
  const samples = new Uint8Array([...bytesOf(new Int16Array([16384, -16384])), 1, 2, 3])
  const file = wavFile({ ...format, tag: 1, bits: 16, samples, extra })
  expect(await decode(file)).toEqual([[0.5], [-0.5]])
})

test('compressed WAV is for another decoder', async () => {
  const file = wavFile({ ...format, tag: 2, bits: 4, samples: new Uint8Array(64) })
  expect(await outcomeOf(decode(file))).toBe('NO_DECODER')
})

test('a WAV decodes the same in blocks of any size', async () => {
  const sizes = fc.integer({ min: 1, max: 200 })
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), sizes, async (samples, length) => {
      const file = wavFile({ ...format, tag: 1, bits: 24, samples })
      expect(await decode(file, length)).toEqual(await decode(file, Infinity))
    }),
  )
})

test('garbage behind a WAV header is refused or decoded, never worse', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (garbage) => {
      const file = Buffer.concat([Buffer.from('RIFF\0\0\0\0WAVEfmt '), garbage])
      expect(await outcomeOf(decode(file))).toMatch(/^(decoded|CORRUPT|NO_DECODER)$/)
    }),
  )
})
