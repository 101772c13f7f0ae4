import { expect, test } from 'bun:test'
import { openExample } from './example-services.ts'
import { table } from './table.ts'

const { ask, state } = await openExample()
const cookie = '__Host-busker_session=secret'

test('only the auth service is shown the cookies of a browser', async () => {
  state.cookies = []
  const paths = [...table.map(([path]) => path.replace(/:\w+/g, 'x')), '/media/song.ogg']
  for (const path of paths)
    for (const method of ['GET', 'POST', 'PUT', 'DELETE'])
      await ask(path, { method, headers: { cookie }, ...(method === 'GET' ? {} : { body: '{}' }) })
  expect(state.cookies.length).toBeGreaterThan(0)
  expect(state.cookies.filter((shown) => shown !== `auth ${cookie}`)).toEqual([])
})

test('a request with cookies keeps its body and its other headers', async () => {
  const token = await ask('/auth/token', {
    method: 'POST',
    headers: { cookie: 'busker_session=ada', origin: 'https://music.example' },
  })
  expect(await token.json()).toMatchObject({ access_token: 'ada' })
  const me = await ask('/v1/me', { headers: { cookie, authorization: 'Bearer ada' } })
  expect(await me.json()).toMatchObject({ display_name: 'Ada <3' })
})
