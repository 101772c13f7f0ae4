import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'bun:test'
import { getJson, run, startBusker, temporaryFolder } from '../test/busker.ts'
import { homeOf, postmasterOf } from '../test/postmaster.ts'

test('a PostgreSQL that is killed comes back while Busker runs, with all tracks', async () => {
  await using data = await temporaryFolder()
  const busker = await startBusker('--data', data.path)
  const tracks = `${busker.url}/v1/library/tracks?limit=50`
  const before = await getJson(tracks)
  const killed = await postmasterOf(data.path)

  for (let times = 0; times < 2; times++) {
    process.kill(await postmasterOf(data.path), 'SIGKILL')
    await Bun.sleep(50)
    while ((await fetch(tracks)).status !== 200) await Bun.sleep(100)
    expect(await getJson(tracks)).toEqual(before)
  }
  expect(await postmasterOf(data.path)).not.toBe(killed)
  expect(busker.output()).not.toContain('Stopping')
  expect(await busker.stop()).toBe(0)
})

test('a PostgreSQL that cannot come back ends Busker with the reason', async () => {
  await using data = await temporaryFolder()
  const busker = run('start', '--port', '0', '--data', data.path)
  await busker.until(/Ctrl-C stops Busker/)
  const control = join(await homeOf(data.path), 'cluster', 'global', 'pg_control')
  await rename(control, `${control}-away`)
  process.kill(await postmasterOf(data.path), 'SIGKILL')
  expect(await busker.ended()).toBe(1)
  expect(busker.output()).toMatch(/\nbusker: Could not start PostgreSQL on .+/)
  expect(busker.output()).not.toContain('    at ')
})
