import { z } from 'zod'
import type { startTestStack } from './stack.ts'

const SITE = 'http://busker.test'
export const LISTENER_PASSWORD = 'a long song about the rain'
const me = z.object({ id: z.string() })
const token = z.object({ access_token: z.string() })

/** Somebody who came by the site's own pages. Registration must be open. */
export async function registerListener(
  stack: Pick<Awaited<ReturnType<typeof startTestStack>>, 'fetch' | 'letters'>,
  { email, name, site = SITE }: { email: string; name: string; site?: string },
) {
  let cookie = ''
  const form = async (path: string, fields: Record<string, string>) => {
    const answer = await stack.fetch(
      new Request(site + path, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin: site, cookie },
        body: new URLSearchParams(fields),
      }),
    )
    const [set] = answer.headers.getSetCookie().filter((one) => one.startsWith('busker_session='))
    if (set) cookie = set.split(';')[0] ?? ''
    return answer
  }
  await form('/register', { email })
  const link = () =>
    stack.letters
      .filter(({ to }) => to === email)
      .map(({ text }) => /code=([\w-]+)/.exec(text)?.[1])
      .at(-1)
  while (!link()) await Bun.sleep(20)
  const password = LISTENER_PASSWORD
  const finished = await form('/register/finish', { code: link() ?? '', name, password })
  if (finished.status !== 303) throw new Error(await finished.text())

  const call = (
    bearer: string | undefined,
    method: string,
    path: string,
    body?: object | Uint8Array<ArrayBuffer>,
  ) =>
    stack.fetch(
      new Request(site + path, {
        method,
        headers: {
          ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
          'content-type': body instanceof Uint8Array ? 'image/jpeg' : 'application/json',
        },
        ...(body === undefined
          ? {}
          : { body: body instanceof Uint8Array ? body : JSON.stringify(body) }),
      }),
    )
  const getToken = async () =>
    token.safeParse(await (await form('/auth/token', {})).json()).data?.access_token
  const bearer = await getToken()
  // The users service learns of an account a moment later.
  while ((await call(bearer, 'GET', '/v1/me')).status === 404) await Bun.sleep(20)
  const { id } = me.parse(await (await call(bearer, 'GET', '/v1/me')).json())

  return {
    id,
    /** Sends a form as a page of the site does. */
    form,
    /** A token of the site's own pages; undefined for who is signed out. */
    token: getToken,
    /** Calls the API. */
    call,
  }
}
