import { afterAll, expect, test } from 'bun:test'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WrongConfig } from '@busker/config/read'
import { readTarget } from './target.ts'

const folder = await mkdtemp(join(tmpdir(), 'busker-target-'))
afterAll(() => rm(folder, { recursive: true }))

const whole = {
  AUTH_DATABASE_URL: 'postgres://db/auth',
  USERS_DATABASE_URL: 'postgres://db/users',
  PLAYLISTS_DATABASE_URL: 'postgres://db/playlists',
  CATALOG_DATABASE_URL: 'mongodb://db/catalog',
  STREAMING_DATABASE_URL: 'mongodb://db/streaming',
  ANALYTICS_DATABASE_URL: 'mongodb://db/analytics',
  IDEMPOTENCY_URL: 'redis://cache',
  BLOBS_URL: 's3://KEY:SECRET@bucket',
  EVENTS_URL: 'redis://cache/1',
  SERVICE_SECRET: 's'.repeat(32),
  PLAY_GRANT_SECRET: 'p'.repeat(32),
}
const read = async (change: Partial<typeof whole>) => {
  const file = join(folder, 'target.env')
  const lines = Object.entries({ ...whole, ...change }).map(([name, value]) => `${name}=${value}`)
  await writeFile(file, lines.join('\n'))
  return readTarget(file).catch((error: unknown) => error)
}

test('music may move to stores that keep it', async () => {
  for (const url of ['redis://cache/1', 'postgres://db/events', 'https://:token@name.upstash.io'])
    expect(await read({ EVENTS_URL: url })).toMatchObject({ EVENTS_URL: url })
})

test('events that nobody has heard yet do not move to where they would be forgotten', async () => {
  const refused = await read({ EVENTS_URL: 'memory:' })
  expect(refused).toBeInstanceOf(WrongConfig)
  const { message } = refused as WrongConfig
  expect(message).toMatch(/^EVENTS_URL: must be postgres:.* memory: is gone when the move ends$/)
})
