import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { LARGEST_ANSWER, packed, readAnswer, unpacked } from './answer.ts'

test('whatever was answered is answered again', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 500 }),
      fc.constantFrom(200, 201, 400, 404),
      fc.option(fc.constantFrom('application/json', 'text/plain;charset=utf-8')),
      async (body, status, type) => {
        const headers = { ETag: '"1"', 'X-Request-Id': 'not kept', 'Set-Cookie': 'not=kept' }
        const response = new Response(new Uint8Array(body), {
          status,
          headers: { ...headers, ...(type ? { 'Content-Type': type } : {}) },
        })
        const again = unpacked(packed(await readAnswer(response)))
        expect(again.status).toBe(status)
        expect(again.headers).toEqual({ etag: '"1"', ...(type ? { 'content-type': type } : {}) })
        expect(Buffer.from(again.body ?? []).toHex()).toBe(Buffer.from(body).toHex())
      },
    ),
  )
})

test('an answer without a body has none again; one that is too large is only known to have been', async () => {
  const kept = async (response: Response) => unpacked(packed(await readAnswer(response))).body
  expect((await kept(new Response(null, { status: 204 })))?.length).toBe(0)
  expect((await kept(new Response('x'.repeat(LARGEST_ANSWER))))?.length).toBe(LARGEST_ANSWER)
  expect(await kept(new Response('x'.repeat(LARGEST_ANSWER + 1)))).toBeUndefined()
})
