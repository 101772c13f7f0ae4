import { expect, test } from 'bun:test'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { examplesOf } from '../test/guides.ts'
import { secrets, startTestStack } from '../test/stack.ts'
import { tinySong } from '../test/tiny-songs.ts'

const CSV = 'title,artist\nTone 1,The Tones\nElsewhere,Nobody\n'

test('the examples of the guide to playlists work as they stand', async () => {
  const stack = await startTestStack()
  const server = Bun.serve({ port: 0, fetch: (request) => stack.fetch(request) })
  const ask = await stack.asOperator()
  await Bun.write(join(stack.folder, 'music/The Tones/First/Tone 1.wav'), tinySong(1))
  const path = join(stack.folder, 'music')
  await ask('/v1/imports', { method: 'POST', body: JSON.stringify({ path }) })
  const total = async () =>
    z.object({ total: z.number() }).parse(await ask('/v1/library/tracks')).total
  while (!(await total())) await Bun.sleep(50)
  const signedIn = await stack.fetch(
    new Request('http://busker.test/auth/token', {
      method: 'POST',
      headers: { authorization: `Bearer ${secrets.operatorKey}`, origin: 'http://busker.test' },
    }),
  )
  const { access_token } = z.object({ access_token: z.string() }).parse(await signedIn.json())
  await Bun.write(join(stack.folder, 'evening.csv'), CSV)

  const env: Record<string, string> = { PATH: process.env.PATH ?? '', TOKEN: access_token }
  const run = async (code = '') => {
    const site = `http://localhost:${server.port}`
    const script = code.replaceAll('https://music.example', site)
    const child = Bun.spawn(['sh', '-ec', script], { cwd: stack.folder, env, stderr: 'ignore' })
    return new Response(child.stdout).text()
  }
  const [look, bring, add, away, ...others] = await examplesOf('playlists', 'sh')
  expect(others).toEqual([])
  const [shown = ''] = await examplesOf('playlists', 'json')
  expect(JSON.parse(await run(look))).toEqual(JSON.parse(shown))
  const brought = z
    .object({ playlist: z.object({ id: z.string(), name: z.literal('Evening') }) })
    .parse(JSON.parse(await run(bring)))
  env.PLAYLIST = brought.playlist.id
  expect(JSON.parse(await run(add))).toMatchObject({ report: { matched: 1 } })
  await run(away)
  expect(await readdir(stack.folder)).toContain('Evening.csv')
  const saved = await Bun.file(join(stack.folder, 'Evening.csv')).text()
  expect(saved.match(/"Tone 1","The Tones","First"/g)).toHaveLength(2)
  await server.stop(true)
  await stack.stop()
})
