import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { eventsIn } from './event-stream.ts'

async function read(parts: Uint8Array[]) {
  const told: string[] = []
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const part of parts) controller.enqueue(part)
      controller.close()
    },
  })
  for await (const data of eventsIn(body)) if (data !== undefined) told.push(data)
  return told
}

test('commands arrive whole, wherever the network cuts them', async () => {
  const line = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\r\n]/g, ''))
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(line, { minLength: 1, maxLength: 3 }), { maxLength: 5 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.integer({ min: 1, max: 9 }),
      async (events, end, size) => {
        const text = events
          .map(
            (lines, id) =>
              `id: ${id}${end}${lines.map((l) => `data: ${l}${end}`).join('')}${end}:${end}`,
          )
          .join('')
        const bytes = new TextEncoder().encode(`: hello${end}${end}${text}${end}\n`)
        const parts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
          bytes.slice(i * size, (i + 1) * size),
        )
        expect(await read(parts)).toEqual(events.map((lines) => lines.join('\n')))
      },
    ),
  )
})
