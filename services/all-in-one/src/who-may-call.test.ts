import { afterAll, beforeAll, expect, test } from 'bun:test'
import { serviceNames } from '@busker/contracts/services'
import { type Reach, inProcess } from '@busker/http/reach'
import { reachInside } from '@busker/http/service-token'
import { openRoutes, readFirst } from '../test/open-routes.ts'
import { requestFor, routesOf } from '../test/routes-of.ts'
import { secrets, startTestStack } from '../test/stack.ts'

const SITE = 'http://busker.test'
let stack: Awaited<ReturnType<typeof startTestStack>>
beforeAll(async () => {
  stack = await startTestStack(SITE)
})
afterAll(() => stack.stop())

const all = () =>
  serviceNames.flatMap((name) => {
    const app = stack.services.get(name)!
    return routesOf(app).map((route) => ({ name, app, route }))
  })
const isInternal = (route: string) => route.includes(' /internal/')

/** Refused for want of a token, or sent to sign in. */
const isClosed = (answer: Response) =>
  answer.status === 401 ||
  (answer.status === 303 && (answer.headers.get('location') ?? '').startsWith('/sign-in?'))

test('a stranger is refused at every route that is not listed as open', async () => {
  const open: string[] = []
  for (const { app, route } of all())
    if (!isClosed(await app.fetch(requestFor(route, SITE)))) open.push(route)
  expect(open.toSorted()).toEqual([...openRoutes, ...readFirst].toSorted())
})

/** The token that a service shows another one. */
async function serviceTokenFor(name: (typeof serviceNames)[number]) {
  const shown: string[] = []
  const listening: Reach = () => async (input, init) => {
    shown.push(new Request(input, init).headers.get('authorization') ?? '')
    return new Response()
  }
  const secret = new TextEncoder().encode(secrets.serviceSecret)
  await reachInside(listening, secret, 'test')(name)(`http://${name}/`)
  return { authorization: shown[0] ?? '' }
}

test("a service's token opens what is inside its audience, and no closed route of listeners", async () => {
  const open = [...openRoutes, ...readFirst]
  const closed = all().filter(({ route }) => !open.includes(route))
  expect(closed.some(({ route }) => isInternal(route))).toBe(true)
  for (const { name, app, route } of closed) {
    const answer = await app.fetch(requestFor(route, SITE, await serviceTokenFor(name)))
    expect([route, isClosed(answer)]).toEqual([route, !isInternal(route)])
  }
})

test("the owner's token does not get inside any service, directly or through the gateway", async () => {
  const reach = inProcess(new Map(stack.services))
  const answer = await reach('auth')(`${SITE}/auth/token`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secrets.operatorKey}` },
  })
  const { access_token } = (await answer.json()) as { access_token: string }
  for (const { name, app, route } of all().filter((one) => isInternal(one.route))) {
    const authorization = `Bearer ${access_token}`
    expect((await app.fetch(requestFor(route, SITE, { authorization }))).status).toBe(401)
    for (const headers of [{ authorization }, await serviceTokenFor(name)])
      expect((await stack.fetch(requestFor(route, SITE, headers))).status).toBe(404)
  }
})

test("the gateway passes a service's token to nothing that takes it", async () => {
  for (const name of serviceNames)
    for (const route of ['GET /v1/me', 'GET /v1/me/playlists', 'POST /v1/imports'])
      expect((await stack.fetch(requestFor(route, SITE, await serviceTokenFor(name)))).status).toBe(
        401,
      )
})
