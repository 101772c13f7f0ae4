import type { People } from '../account/people.fixture.ts'
import type { TestAuth } from '../auth.fixture.ts'

/** Calls the API as somebody who is signed in, by a token with every scope of their role. */
export const callerOf =
  (auth: TestAuth, people: People) =>
  async (who: { cookie: string }, method: string, path: string, body?: object) =>
    auth.ask(path, {
      method,
      headers: {
        authorization: `Bearer ${await people.tokenOf(who.cookie)}`,
        'content-type': 'application/json',
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
