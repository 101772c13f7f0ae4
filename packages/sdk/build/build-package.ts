import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import manifest from '../package.json' with { type: 'json' }

const PACKAGE = join(import.meta.dir, '..')

/** Fills a folder with what is published: each module with its types, and a package.json that names them. */
export async function buildPackage(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  const config = join(import.meta.dir, 'tsconfig.json')
  await Bun.$`${process.execPath} x --no-install tsc -p ${config} --outDir ${folder}`.cwd(PACKAGE)
  for await (const path of new Bun.Glob('*.d.ts').scan({ cwd: folder, absolute: true }))
    await Bun.write(
      path,
      (await Bun.file(path).text()).replaceAll(/(from '\.\/[\w-]+)\.ts'/g, "$1.js'"),
    )
  const { devDependencies: _, scripts: __, ...published } = manifest
  const exports = Object.fromEntries(
    Object.entries(published.exports).map(([name, source]) => [name, builtOf(source)]),
  )
  await Bun.write(
    join(folder, 'package.json'),
    `${JSON.stringify({ ...published, exports }, null, 2)}\n`,
  )
  await cp(join(PACKAGE, 'README.md'), join(folder, 'README.md'))
  await cp(join(PACKAGE, '..', '..', 'LICENSE'), join(folder, 'LICENSE'))
}

function builtOf(source: string) {
  const module = source.replace(/^\.\/src\/(.*)\.ts$/, './$1')
  return { types: `${module}.d.ts`, default: `${module}.js` }
}
