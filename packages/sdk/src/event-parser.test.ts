import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { createEventParser } from './event-parser.ts'

const parsed = (...pieces: string[]) => {
  const parser = createEventParser()
  return pieces.flatMap((piece) => parser.push(piece))
}

test('however a stream is cut, and whatever ends its lines, its events are the same', () => {
  const line = fc.stringMatching(/^[^\r\n\0]*$/)
  const event = fc.record({
    type: fc.stringMatching(/^[a-z]+$/),
    lines: fc.array(line, { minLength: 1 }),
  })
  const cuts = fc.array(fc.nat(200))
  const end = fc.constantFrom('\n', '\r\n', '\r')
  fc.assert(
    fc.property(fc.array(event), cuts, end, (events, at, ending) => {
      const text = events
        .map(({ type, lines }, id) =>
          [`id: ${id}`, `event: ${type}`, ...lines.map((one) => `data: ${one}`), '', ''].join(
            ending,
          ),
        )
        .join('')
      const places = [0, ...at.toSorted((a, b) => a - b), text.length + 1]
      const pieces = places.slice(1).map((to, i) => text.slice(places[i], to))
      // Something has to follow the last CR, which may be half of a line's end.
      expect(parsed(...pieces, ':')).toEqual(
        events.map(({ type, lines }, id) => ({ type, data: lines.join('\n'), id: String(id) })),
      )
    }),
  )
})

test('comments, unknown fields and events without data are passed over; ids stay', () => {
  const text = '\uFEFF: hello\n\nid: 7\n\nevent: gone\n\nsong: Rain\ndata\ndata:  two\n\n'
  expect(parsed(text)).toEqual([{ type: 'message', data: '\n two', id: '7' }])
})

test('the stream says when to come back', () => {
  const parser = createEventParser()
  parser.push('retry: 10\nretry: soon\n')
  expect(parser.retryMs()).toBe(10)
})
