import { describe, expect, test } from 'bun:test'
import type { ApiDocument } from '@busker/web-api/document'
import { heldTo } from './answers.ts'

const ask = new Request('http://busker.test/v1/tracks/4uLU6hMCjMI75M1A2tKUQC')
const track = {
  type: 'object',
  properties: { name: { type: 'string' }, duration_ms: { type: ['integer', 'null'] } },
  required: ['name'],
}
const document: ApiDocument = {
  openapi: '3.1.0',
  info: { title: 'A test', version: '1.0.0' },
  servers: [],
  paths: {
    '/v1/tracks/{id}': {
      get: {
        operationId: 'getTrack',
        summary: 'A track',
        tags: [],
        security: [],
        responses: {
          200: {
            description: 'A track.',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Track' } } },
          },
        },
      },
    },
  },
  components: { schemas: { Track: track } },
}
const shown = (answer: Response) => heldTo(document)(ask, answer)

describe('An answer of a test', () => {
  test('passes when it is as the document says', async () => {
    await shown(Response.json({ name: 'Salt', duration_ms: null }))
  })

  test.each<[string, Response]>([
    ['a field is missing', Response.json({ duration_ms: 1 })],
    ['a field has another type', Response.json({ name: 'Salt', duration_ms: '1' })],
    ['a field is not told of', Response.json({ name: 'Salt', mood: 'grey' })],
    ['the status is not told of', Response.json({ name: 'Salt' }, { status: 409 })],
    [
      'the type is not told of',
      new Response('Salt', { headers: { 'content-type': 'text/plain' } }),
    ],
  ])('is stopped when %s', async (_, answer) => {
    expect(await shown(answer).catch((error: Error) => error.message)).toStartWith(
      `GET /v1/tracks/4uLU6hMCjMI75M1A2tKUQC ${answer.status}: `,
    )
  })

  test('is still there to be read by who asked', async () => {
    const answer = Response.json({ name: 'Salt' })
    await shown(answer)
    expect(await answer.json()).toEqual({ name: 'Salt' })
  })
})
