import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dependencies } from '../package.json'

/**
 * The folder that holds Chromium, its libraries and fonts: unpacked once per machine and version,
 * in a folder of its own that is renamed into place, so that test processes may race.
 */
export async function chromiumFolder(): Promise<string> {
  const folder = join(tmpdir(), `busker-chromium-${dependencies['@sparticuz/chromium']}`)
  if (existsSync(folder)) return folder
  const staging = await mkdtemp(`${folder}-`)
  await unpackInto(staging)
  await Bun.write(join(staging, 'fonts', 'fonts.conf'), fontsConf(join(folder, 'fonts')))
  await mkdir(join(staging, 'fonts-cache'), { recursive: true })
  // Whoever renames first wins; the loser's copy goes.
  await rename(staging, folder).catch(() => rm(staging, { recursive: true, force: true }))
  return folder
}

async function unpackInto(folder: string) {
  const child = Bun.spawn([process.execPath, join(import.meta.dir, 'unpack.ts')], {
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
    stdout: 'ignore',
    stderr: 'pipe',
  })
  const problem = await new Response(child.stderr).text()
  if ((await child.exited) !== 0) throw new Error(`Chromium could not be unpacked: ${problem}`)
}

const fontsConf = (fonts: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${fonts}-cache</cachedir>
</fontconfig>
`
