import { expect, test } from 'bun:test'
import { join } from 'node:path'

test('a streaming container that knows too little says all that is missing, and ends with code 2', async () => {
  const child = Bun.spawn([process.execPath, join(import.meta.dir, 'main.ts')], {
    env: { PATH: process.env.PATH ?? '', PUBLIC_URL: 'music', MEDIA_URL_SECONDS: 'long' },
    stdout: 'pipe',
    stderr: 'pipe',
  })
  const lines = (await new Response(child.stderr).text()).trim().split('\n')
  expect(lines.slice(0, 5)).toEqual([
    'STREAMING_DATABASE_URL: must be postgres://… or mongodb://…',
    'PUBLIC_URL: must be the address of the site, https://…',
    'SERVICE_SECRET: is missing',
    'PLAY_GRANT_SECRET: is missing',
    'MEDIA_URL_SECONDS: must be whole seconds, 1 to 86400',
  ])
  expect(lines.slice(5)).toEqual([expect.stringMatching(/^EVENTS_URL: must be /)])
  expect(await child.exited).toBe(2)
})
