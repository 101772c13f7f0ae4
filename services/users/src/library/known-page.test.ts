import { afterAll, beforeAll, expect, test } from 'bun:test'
import { newId } from '@busker/contracts/ids'
import fc from 'fast-check'
import { SITE, type TestUsers, startTestUsers } from '../users.fixture.ts'

let users: TestUsers
beforeAll(async () => {
  users = await startTestUsers()
})
afterAll(() => users.stop())

const SCOPES = 'user-library-read,user-library-modify'
const songs = Array.from({ length: 4 }, newId)
const step = fc.record({
  what: fc.constantFrom('save', 'remove', 'arrives', 'leaves'),
  song: fc.constantFrom(...songs),
  by: fc.constantFrom('ada', 'bob'),
})

test('a page of the library is told to be known to those alone who have this very page', async () => {
  for (const name of ['ada', 'bob']) await users.arrive(name)
  const get = (by: string, known: string[]) =>
    users.fetch(`${SITE}/v1/me/tracks?limit=2`, {
      headers: { authorization: `Bearer ${by}:${SCOPES}`, 'if-none-match': known.join(', ') },
    })
  /** What was answered under each tag, to anybody. */
  const pages = new Map<string, string>()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
      for (const { what, song, by } of steps) {
        const as = `${by}:${SCOPES}`
        if (what === 'arrives') users.tracks.add(song)
        if (what === 'leaves') users.tracks.delete(song)
        if (what === 'save') await users.ask('PUT', `/v1/me/tracks?ids=${song}`, { as })
        if (what === 'remove') await users.ask('DELETE', `/v1/me/tracks?ids=${song}`, { as })
        for (const reader of ['ada', 'bob']) {
          const whole = await get(reader, [])
          const page = await whole.text()
          const again = await get(reader, [...pages.keys()])
          if (again.status === 304) expect(pages.get(again.headers.get('etag') ?? '')).toBe(page)
          const tag = whole.headers.get('etag') ?? ''
          expect(pages.get(tag) ?? page).toBe(page)
          pages.set(tag, page)
          expect((await get(reader, [tag])).status).toBe(304)
        }
      }
    }),
    { numRuns: 15 },
  )
  expect(pages.size).toBeGreaterThan(3)
})
