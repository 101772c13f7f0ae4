import { expect, test } from 'bun:test'
import { join } from 'node:path'

const MAIN = join(import.meta.dir, 'silent-service.fixture.ts')

/** Runs the main of a service with this environment and nothing of ours. */
async function run(environment: Record<string, string>) {
  const child = Bun.spawn([process.execPath, MAIN], {
    env: { PATH: process.env.PATH ?? '', ...environment },
    stdout: 'pipe',
    stderr: 'pipe',
  })
  return {
    child,
    lines: async () => (await new Response(child.stderr).text()).trim().split('\n'),
  }
}

test("a container with wrong settings ends with code 2 and one line for each, the service's own and the common ones", async () => {
  const { child, lines } = await run({
    EVENTS_URL: 'kafka://somewhere',
    PORT: 'eighty',
    SERVICE_SECRET: 'short',
    CATALOG_ADDRESS: 'catalog:3000',
  })
  expect(await lines()).toEqual([
    'SONG: is missing',
    'CATALOG_ADDRESS: must be an address, http://catalog:3000 for example, or several with commas between',
    'PORT: must be a port, 0 to 65535',
    'PUBLIC_URL: must be the address of the site, https://…',
    'SERVICE_SECRET: must have at least 32 characters',
    expect.stringMatching(/^EVENTS_URL: must be /),
  ])
  expect(await child.exited).toBe(2)
})

test('a container that is asked to stop lets the listener finish, and ends with code 0', async () => {
  const { child } = await run({
    EVENTS_URL: 'memory:',
    PORT: '0',
    PUBLIC_URL: 'http://music.example',
    SERVICE_SECRET: 'only-services-of-this-test-share-it',
    SONG: 'la',
  })
  const stderr = child.stderr.getReader()
  let printed = ''
  while (!printed.includes('\n')) printed += new TextDecoder().decode((await stderr.read()).value)
  const url = printed.match(/http:\S+/)?.[0] ?? ''
  const origin = `http://127.0.0.1:${new URL(url).port}`
  expect(await (await fetch(`${origin}/song`)).text()).toBe('la')

  const slow = fetch(`${origin}/slow-song`)
  while ((await (await fetch(`${origin}/listeners`)).json()) === 0);
  child.kill('SIGTERM')
  expect(await (await slow).text()).toBe('la … la')
  expect(await child.exited).toBe(0)
})

test('a container whose event log is not there yet says so by name, answers 503, and opens when it is', async () => {
  const nobody = Bun.listen({ hostname: '127.0.0.1', port: 0, socket: { data() {} } })
  const { port } = nobody
  nobody.stop(true)
  const door = Bun.listen({ hostname: '127.0.0.1', port: 0, socket: { data() {} } })
  const PORT = String(door.port)
  door.stop(true)
  const { child } = await run({
    EVENTS_URL: 'memory:',
    OTHER_URL: `redis://127.0.0.1:${port}`,
    PORT,
    PUBLIC_URL: 'http://music.example',
    SERVICE_SECRET: 'only-services-of-this-test-share-it',
    SONG: 'la',
  })
  const ask = (path: string) => fetch(`http://127.0.0.1:${PORT}${path}`).catch(() => undefined)
  let early: Response | undefined
  while (!early) early = await ask('/song')
  expect([early.status, early.headers.get('x-not-started')]).toEqual([503, '1'])
  const waiting = await ask('/readyz')
  expect([waiting?.status, await waiting?.json()]).toEqual([
    503,
    { status: 'starting', service: 'silence', missing: ['OTHER_URL'] },
  ])
  expect((await ask('/healthz'))?.status).toBe(200)

  const store = Bun.listen({ hostname: '127.0.0.1', port, socket: { data() {} } })
  let ready = await ask('/readyz')
  while (ready?.status !== 200) ready = await ask('/readyz')
  expect(await (await ask('/song'))?.text()).toBe('la')
  store.stop(true)
  const lost = await ask('/readyz')
  expect(await lost?.json()).toMatchObject({ status: 'waiting', missing: ['OTHER_URL'] })
  child.kill('SIGTERM')
  expect(await child.exited).toBe(0)
  expect(await new Response(child.stderr).text()).toStartWith(
    `OTHER_URL: nothing answers at 127.0.0.1:${port}.`,
  )
})
