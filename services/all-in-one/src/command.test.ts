import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'bun:test'
import { getJson, run, startBusker, temporaryFolder } from '../test/busker.ts'
import { tinySong, writeTinySongs } from '../test/tiny-songs.ts'

test('--help explains every option and names its environment variable', async () => {
  const help = run('start', '--help')
  expect(await help.ended()).toBe(0)
  for (const [option, variable] of [
    ['--library', 'BUSKER_LIBRARY'],
    ['--port', 'BUSKER_PORT'],
    ['--host', 'BUSKER_HOST'],
    ['--data', 'BUSKER_DATA'],
    ['--public-url', 'BUSKER_PUBLIC_URL'],
    ['--proxies', 'BUSKER_PROXIES'],
    ['--rate-limit', 'BUSKER_RATE_LIMIT'],
    ['--mail', 'BUSKER_MAIL'],
    ['--mail-from', 'BUSKER_MAIL_FROM'],
  ] as const)
    expect(help.output()).toMatch(new RegExp(`${option} <\\w+>[\\s\\S]+${variable}`))
})

const wrong: [said: RegExp, ...given: string[]][] = [
  [/--port.*65535/, 'start', '--port', 'eighty'],
  [/--port.*65535/, 'start', '--port', '70000'],
  [
    /--library.*no such folder/,
    'start',
    '--library',
    '/no/such/folder',
    '--data',
    '/tmp/never-made',
  ],
  [
    /--library.*this is a file/,
    'start',
    '--library',
    import.meta.path,
    '--data',
    '/tmp/never-made',
  ],
  [/--data.*cannot be made/, 'start', '--data', join(import.meta.path, 'inside-a-file')],
  [/--public-url.*origin/, 'start', '--public-url', 'music.example/radio'],
  [/--mail.*smtps/, 'start', '--mail', 'http://mail.example'],
  [/--mail.*smtps/, 'start', '--mail', 'smtp://u:p@'],
  [/--mail-from.*address/, 'start', '--mail-from', 'nope'],
  [/--libary/, 'start', '--libary', '/music'],
  [/unknown command 'strat' \(Did you mean start\?\)/, 'strat'],
  [/unknown command 'nope'/, 'nope'],
  [/too many arguments/, 'start', 'nope'],
]

for (const [said, ...given] of wrong)
  test(`\`busker ${given.slice(0, 3).join(' ').slice(0, 50)}\` is refused in one clear line, with exit code 2`, async () => {
    const busker = run(...given)
    expect(await busker.ended()).toBe(2)
    expect(busker.output()).toMatch(said)
    expect(busker.output()).not.toContain('    at ')
    expect(busker.output().trim().split('\n')).toHaveLength(1)
  })

test('a taken port is named, and nothing is left running', async () => {
  await using data = await temporaryFolder()
  const taken = Bun.serve({ port: 0, hostname: '127.0.0.1', fetch: () => new Response() })
  const busker = run('start', '--port', String(taken.port), '--data', data.path)
  expect(await busker.ended()).toBe(2)
  expect(busker.output()).toContain(`--port ${taken.port}`)
  await taken.stop(true)
})

test('`busker import` adds a folder to a running server, with the reason for what it left out, and other commands reach it too', async () => {
  await using data = await temporaryFolder()
  await using music = await temporaryFolder()
  await writeTinySongs(join(music.path, 'first'), 3)
  await Bun.write(join(music.path, 'second', 'Late Arrival.wav'), tinySong(900))
  await Bun.write(join(music.path, 'second', 'Torn.wav'), tinySong(901).subarray(0, 20))
  const busker = await startBusker('--data', data.path, '--library', join(music.path, 'first'))

  const importing = run('import', join(music.path, 'second'), '--data', data.path)
  expect(await importing.ended()).toBe(0)
  expect(importing.output()).toContain('1 added')
  expect(importing.output()).toMatch(/Torn\.wav: .+/)

  const missing = run('import', join(music.path, 'third'), '--data', data.path)
  expect(await missing.ended()).toBe(1)
  expect(missing.output()).toContain('third')

  const forgetting = run('forget', join(music.path, 'second'), '--data', data.path)
  expect(await forgetting.ended()).toBe(0)
  expect(forgetting.output()).toContain('1 track left')

  const reindexing = run('reindex', '--data', data.path)
  expect(await reindexing.ended()).toBe(0)
  expect(reindexing.output()).toMatch(/holds \d+ documents/)

  const linking = run('owner-link', '--data', data.path)
  expect(await linking.ended()).toBe(0)
  const [link = ''] = /http\S+/.exec(linking.output()) ?? []
  expect(link).not.toBe(busker.signInLink)
  expect(await (await fetch(link)).text()).toContain('Choose a password')
  expect((await fetch(busker.signInLink)).status).toBe(410)

  expect(await busker.stop()).toBe(0)
  const late = run('import', join(music.path, 'second'), '--data', data.path)
  expect(await late.ended()).toBe(1)
  expect(late.output()).toContain('No Busker runs')
})

test("the first library of one's own takes the place of the demo, and a missing disk stops nothing", async () => {
  await using data = await temporaryFolder()
  await using music = await temporaryFolder()
  const library = join(music.path, 'library')
  await writeTinySongs(library, 2)
  const tracks = async (url: string) =>
    (await getJson(`${url}/v1/library/tracks`)).items
      .map(({ name }: { name: string }) => name)
      .toSorted()

  const demo = await startBusker('--data', data.path)
  expect((await tracks(demo.url)).length).toBeGreaterThanOrEqual(6)
  await demo.stop()
  const own = await startBusker('--data', data.path, '--library', library)
  expect(await tracks(own.url)).toEqual(['Tone 0', 'Tone 1'])
  await own.stop()

  await rename(library, `${library}-away`)
  const without = await startBusker('--data', data.path)
  expect(without.output()).toContain('was not imported')
  expect(await tracks(without.url)).toEqual(['Tone 0', 'Tone 1'])
  await without.stop()
})

test('a first import that is cut off is taken up by a start that names no library', async () => {
  await using data = await temporaryFolder()
  await using music = await temporaryFolder()
  const library = join(music.path, 'library')
  await writeTinySongs(library, 120)
  const first = run('start', '--port', '0', '--data', data.path, '--library', library)
  await first.until(/Sign in/)
  first.child.kill('SIGKILL')
  await first.child.exited

  const second = await startBusker('--data', data.path)
  expect((await getJson(`${second.url}/v1/library/tracks`)).total).toBe(120)
  expect(await second.stop()).toBe(0)
})
