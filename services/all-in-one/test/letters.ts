import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

const WITHIN_MS = 20_000
const LOOK_MS = 50

/** The newest letter to an address, as it lies in the data folder. */
async function letterTo(dataFolder: string, email: string) {
  const folder = join(dataFolder, 'mail')
  const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml'))
  for (const file of files.toSorted().toReversed()) {
    const letter = await Bun.file(join(folder, file)).text()
    if (letter.includes(`To: ${email}`)) return letter
  }
  return undefined
}

/** The link with this path in the newest letter to an address: waits until there is one. */
export async function linkTo(dataFolder: string, email: string, path: string): Promise<string> {
  for (let waited = 0; waited < WITHIN_MS; waited += LOOK_MS) {
    // Quoted-printable (RFC 2045, 6.7).
    const letter = (await letterTo(dataFolder, email))
      ?.replace(/=\r?\n/g, '')
      .replaceAll('=3D', '=')
    const link = letter?.match(/^https?:\/\/\S+$/m)?.[0]
    if (link && new URL(link).pathname === path) return link
    await Bun.sleep(LOOK_MS)
  }
  throw new Error(`There is no letter with a link to ${path} for ${email}.`)
}
