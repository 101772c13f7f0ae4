import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { createResponseReader } from './response-reader.ts'

test('songs are counted to the byte, however the network cuts them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(300), { minLength: 1, maxLength: 5 }),
      fc.array(fc.integer({ min: 1, max: 97 }), { minLength: 1 }),
      (songs, cuts) => {
        const reader = createResponseReader()
        const statuses = songs.flatMap((length) => {
          const head = `HTTP/1.1 206 Partial Content\r\nContent-Length: ${length}\r\n\r\n`
          const response = Buffer.concat([Buffer.from(head), Buffer.alloc(length, 1)])
          return pieces(response, cuts).map((piece) => reader.read(piece))
        })
        expect(statuses.filter((status) => status !== undefined)).toEqual(songs.map(() => 206))
        expect(reader.bytes()).toBe(songs.reduce((sum, length) => sum + length, 0))
      },
    ),
  )
})

function pieces(whole: Buffer, cuts: number[]) {
  const found: Buffer[] = []
  for (let at = 0, n = 0; at < whole.length; n++) {
    const length = cuts[n % cuts.length] ?? 1
    found.push(whole.subarray(at, at + length))
    at += length
  }
  return found
}

test('a song without a length is refused, since its end could not be told', () => {
  const answer = Buffer.from('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n')
  expect(() => createResponseReader().read(answer)).toThrow('Content-Length')
})
