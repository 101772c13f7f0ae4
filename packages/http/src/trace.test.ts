import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { continueTrace, traceparentOf } from './trace.ts'

test('a trace keeps its id from service to service, and each adds its own step', () => {
  const given = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'
  const first = continueTrace(given)
  expect(first).toMatchObject({
    traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
    parentId: '00f067aa0ba902b7',
    flags: '01',
  })
  const second = continueTrace(traceparentOf(first))
  expect(second.traceId).toBe(first.traceId)
  expect(second.parentId).toBe(first.spanId)
  expect(second.spanId).not.toBe(first.spanId)
})

test('a later version of the header is read as far as it is known', () => {
  const { traceId } = continueTrace(
    'cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-what-the-future-brings',
  )
  expect(traceId).toBe('4bf92f3577b34da6a3ce929d0e0e4736')
})

test('what is no trace starts a new one, and never fails', () => {
  const zero = '0'.repeat(32)
  for (const wrong of [
    undefined,
    '',
    'ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
    `00-${zero}-00f067aa0ba902b7-01`,
    '00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01',
    '00-4BF92F3577B34DA6A3CE929D0E0E4736-00F067AA0BA902B7-01',
  ])
    expect(continueTrace(wrong).parentId).toBeUndefined()
  fc.assert(
    fc.property(fc.string(), (header) => {
      expect(traceparentOf(continueTrace(header))).toMatch(
        /^00-[\da-f]{32}-[\da-f]{16}-[\da-f]{2}$/,
      )
    }),
  )
})
