import { expect, test } from 'bun:test'
import type { ApiDocument } from '@busker/web-api/document'
import { unseen } from './seen.ts'

const operation = (operationId: string) => ({
  operationId,
  summary: '',
  tags: [],
  security: [{ token: [] }],
  responses: {},
})
const document: ApiDocument = {
  openapi: '3.1.0',
  info: { title: 'A test', version: '1.0.0' },
  servers: [],
  paths: {
    '/v1/tracks/{id}': { get: operation('getTrack') },
    '/v1/plays': { post: operation('reportPlays') },
  },
  components: { schemas: {} },
}

test('an operation that tests saw only succeed, or never, is named', () => {
  expect(unseen(document, 'getTrack 200\ngetTrack 304\n')).toEqual([
    'getTrack: no failure',
    'reportPlays: no success',
    'reportPlays: no failure',
  ])
  expect(
    unseen(document, 'getTrack 200\ngetTrack 404\nreportPlays 429\nreportPlays 200\n'),
  ).toEqual([])
})
