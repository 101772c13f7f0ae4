import { chmod, lstat, readFile, symlink } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'

type Link = { source: string; target: string }

/**
 * Makes the symbolic links of the libraries, which npm packages cannot carry and whose postinstall
 * Bun does not run. Harmless when made before, or by two starters at once.
 * @throws EACCES, EROFS, EPERM when the folder cannot be written
 */
export async function makeLinks(packageFolder: string) {
  for (const { source, target } of await readLinks(packageFolder)) {
    const link = join(packageFolder, target)
    if (await exists(link)) continue
    await symlink(relative(dirname(target), source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
  if (process.platform === 'win32') return
  for (const name of ['initdb', 'postgres']) {
    const file = join(packageFolder, 'native', 'bin', name)
    const { mode } = await lstat(file)
    if ((mode & 0o111) === 0) await chmod(file, 0o755)
  }
}

async function readLinks(packageFolder: string): Promise<Link[]> {
  const text = await readFile(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8')
  return JSON.parse(text)
}

const exists = (path: string) =>
  lstat(path).then(
    () => true,
    () => false,
  )
