import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'bun:test'

const operation = { get: { responses: { '200': { description: 'A song.' } } } }
const both = { paths: { '/songs': operation, '/albums': operation } }
const one = { paths: { '/songs': operation } }

/** What the command says of a document, and how it ends. */
async function check(document: object, released: object, breaking = '', ...options: string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'busker-web-api-'))
  const file = (name: string) => Bun.file(join(folder, name))
  await Bun.write(file('openapi.json'), JSON.stringify(document))
  await Bun.write(file('openapi.released.json'), JSON.stringify(released))
  await Bun.write(file('breaking.md'), breaking)
  const child = Bun.spawn(
    [process.execPath, join(import.meta.dir, 'check.ts'), folder, ...options],
    { stderr: 'pipe' },
  )
  const said = await new Response(child.stderr).text()
  const code = await child.exited
  const after = {
    released: await file('openapi.released.json').json(),
    breaking: await file('breaking.md').text(),
  }
  await rm(folder, { recursive: true })
  return { said, code, after }
}

test('what grows passes, and says so', async () => {
  expect(await check(both, one)).toMatchObject({
    code: 0,
    said: 'The Web API keeps its promises; 0 breaks are declared.\n',
  })
})

test('what breaks clients fails, is named, and is not released', async () => {
  for (const options of [[], ['--release']]) {
    const { said, code, after } = await check(one, both, '', ...options)
    expect(code).toBe(1)
    expect(said).toStartWith('breaks clients: GET /albums: is gone\n')
    expect(after.released).toEqual(both)
  }
})

test('a break that is declared passes, and another one does not', async () => {
  const declared = '# Breaks\n\n- GET /albums: is gone\n'
  expect((await check(one, both, declared)).code).toBe(0)
  expect((await check({ paths: {} }, both, declared)).said).toStartWith(
    'breaks clients: GET /songs: is gone\n',
  )
})

test('a declaration of nothing is mentioned', async () => {
  const { said, code } = await check(both, both, '- GET /albums: is gone\n')
  expect(said).toStartWith('declared in breaking.md, but breaks nothing: GET /albums: is gone\n')
  expect(code).toBe(0)
})

test('a release promises what there is, and starts with no breaks', async () => {
  const { code, after } = await check(
    one,
    both,
    '# Breaks\n\n- GET /albums: is gone\n',
    '--release',
  )
  expect(code).toBe(0)
  expect(after).toEqual({ released: one, breaking: '# Breaks\n' })
})
