import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const SOURCE = join(dirname(fileURLToPath(import.meta.resolve('@busker/sdk'))), '..')

/** An empty folder with `@busker/sdk` in it as a developer gets it: built, packed, installed by npm. */
export async function installSdk() {
  const folder = await mkdtemp(join(tmpdir(), 'busker-app-'))
  const dist = join(folder, 'dist')
  await Bun.$`${process.execPath} build/build.ts ${dist}`.cwd(SOURCE).quiet()
  await Bun.$`${process.execPath} pm pack --destination ${folder}`.cwd(dist).quiet()
  await Bun.write(join(folder, 'package.json'), '{"private":true,"type":"module"}')
  await Bun.$`npm install --offline --no-audit --no-fund ./busker-sdk-0.1.0.tgz`.cwd(folder).quiet()
  await rm(dist, { recursive: true })
  const modules = join(folder, 'node_modules', '@busker', 'sdk')
  return {
    folder,
    /** A file of it, for a page. */
    file: (name: string) => Bun.file(join(modules, name)),
    /** What a program of an app prints, and on stderr what is wrong with it. */
    async run(runtime: 'node' | 'bun', code: string, environment: Record<string, string>) {
      const path = join(folder, 'app.js')
      await Bun.write(path, code)
      const child = Bun.spawn([runtime === 'node' ? 'node' : process.execPath, path], {
        cwd: folder,
        env: { PATH: process.env.PATH, ...environment },
        stderr: 'pipe',
      })
      const [printed, wrong] = await Promise.all([
        new Response(child.stdout).text(),
        new Response(child.stderr).text(),
      ])
      return { printed, wrong, exitCode: await child.exited }
    },
    remove: () => rm(folder, { recursive: true }),
  }
}
