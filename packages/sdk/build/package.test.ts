import { expect, test } from 'bun:test'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publint } from 'publint'
import { buildPackage } from './build-package.ts'

/** The tarball that is published, as long as it is needed. */
async function packed() {
  const folder = await mkdtemp(join(tmpdir(), 'busker-sdk-'))
  const built = join(folder, 'dist')
  await buildPackage(built)
  await Bun.$`${process.execPath} pm pack --destination ${folder}`.cwd(built).quiet()
  return {
    built,
    tarball: join(folder, 'busker-sdk-0.1.0.tgz'),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  }
}

test('the package that developers install is in order: publint and Are the types wrong', async () => {
  await using sdk = await packed()
  const tarball = await Bun.file(sdk.tarball).arrayBuffer()
  const { messages } = await publint({ pack: { tarball }, level: 'suggestion', strict: true })
  expect(messages).toEqual([])

  const attw = Bun.$`${process.execPath} run attw ${sdk.tarball}`
  const { exitCode, stdout, stderr } = await attw
    .cwd(import.meta.dir)
    .quiet()
    .nothrow()
  expect([exitCode, exitCode ? `${stdout.toString()}${stderr.toString()}` : '']).toEqual([0, ''])

  const files = await readdir(sdk.built)
  expect(files).toContainValues([
    'README.md',
    'LICENSE',
    'package.json',
    'busker.js',
    'busker.d.ts',
  ])
  expect(files.filter((name) => /test|fixture|\.ts$/.test(name.replace(/\.d\.ts$/, '')))).toEqual(
    [],
  )
  for (const name of files.filter((one) => one.endsWith('.d.ts')))
    expect(await Bun.file(join(sdk.built, name)).text()).not.toMatch(/from '.*\.ts'/)
})

test('it stays small: 3 KB for a page that only reads', async () => {
  const { outputs } = await Bun.build({
    entrypoints: [join(import.meta.dir, '..', 'src', 'busker.ts')],
    target: 'browser',
    minify: true,
  })
  const gzipped = Bun.gzipSync(await outputs[0]!.arrayBuffer(), { level: 9 })
  expect(gzipped.byteLength).toBeLessThan(3000)
})
