import { expect, test } from 'bun:test'
import { createBusker } from './busker.ts'
import { listen } from './events.ts'
import { SITE, errorFrom, refusal, siteThatAnswers } from './site.fixture.ts'

const PATH = '/v1/me/player/devices/{id}/commands'
const stream = (...texts: (string | Error)[]) => {
  const source = texts.values()
  return () =>
    new Response(
      new ReadableStream({
        pull(controller) {
          const { value, done } = source.next()
          if (done) controller.close()
          else if (value instanceof Error) controller.error(value)
          else controller.enqueue(new TextEncoder().encode(value))
        },
      }),
      { headers: { 'content-type': 'text/event-stream' } },
    )
}

test('a stream that ends, breaks or cannot be had is opened again where it was, until it is over', async () => {
  const { fetch, asked } = siteThatAnswers(
    stream('retry: 1\n\nid: 1\nevent: play\nda', 'ta: {"uri":"a"}\n\n'),
    stream('retry: 1\nid: 2\nevent: pause\ndata: {}\n\n', new TypeError('cut')),
    refusal(503, 'TOO_MANY_LISTENERS', { 'retry-after': '0' }),
    stream('retry: 1\ndata: 3\n\n'),
    refusal(404, 'DEVICE_NOT_FOUND'),
  )
  const busker = createBusker({ site: SITE, fetch, retry: { tries: 1 } })
  const heard: unknown[] = []
  const listening = async () => {
    for await (const event of listen(busker, PATH, { id: 'radio' })) heard.push(event)
  }
  expect(await errorFrom(listening())).toMatchObject({ reason: 'DEVICE_NOT_FOUND' })
  expect(heard).toEqual([
    { type: 'play', data: { uri: 'a' }, id: '1' },
    { type: 'pause', data: {}, id: '2' },
    { type: 'message', data: 3, id: undefined },
  ])
  expect(asked.map(({ headers }) => headers.get('last-event-id'))).toEqual([
    null,
    '1',
    '2',
    '2',
    '2',
  ])
})

test('who leaves the loop leaves the stream, and an abort ends a wait', async () => {
  let isOpen = true
  const endless = () =>
    new Response(
      new ReadableStream({
        pull: (controller) => controller.enqueue(new TextEncoder().encode('data: 1\n\n')),
        cancel: () => void (isOpen = false),
      }),
    )
  const busker = createBusker({ site: SITE, fetch: siteThatAnswers(endless).fetch })
  for await (const { data } of listen(busker, PATH, { id: 'radio' })) if (data === 1) break
  expect(isOpen).toBe(false)

  const leave = new AbortController()
  const quiet = createBusker({ site: SITE, fetch: siteThatAnswers(stream()).fetch })
  const next = listen(quiet, PATH, { id: 'radio' }, leave).next()
  leave.abort('enough')
  expect(await errorFrom(next)).toBe('enough')
})
