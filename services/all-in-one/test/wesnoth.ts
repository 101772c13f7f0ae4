import { mkdir, rename, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { $ } from 'bun'

const PACKAGE = 'wesnoth-1.16-music'
const MUSIC = 'usr/share/games/wesnoth/1.16/data/core/music'

/** Debian's music of The Battle for Wesnoth: 41 Ogg Vorbis files. Fetched once into the user's cache. */
export async function wesnothMusic() {
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'busker', PACKAGE)
  const music = join(cache, MUSIC)
  if (await Bun.file(join(music, 'silence.ogg')).exists()) return music
  const fresh = `${cache}.${process.pid}`
  await mkdir(fresh, { recursive: true })
  await $`apt-get download ${PACKAGE} || (apt-get update -q && apt-get download ${PACKAGE})`
    .cwd(fresh)
    .quiet()
  await $`dpkg -x ${(await Array.fromAsync(new Bun.Glob('*.deb').scan(fresh)))[0] ?? ''} .`
    .cwd(fresh)
    .quiet()
  await rm(cache, { recursive: true, force: true })
  await rename(fresh, cache)
  return music
}
