import { join } from 'node:path'

const GUIDE = join(import.meta.dir, '..', '..', '..', 'docs', 'guides', 'embedding.md')
const ROW = /^\| ([^|]+?) +\| `(default-src [^`]+)` *\|$/gm

/** The policies that the guide gives for pages, by what stands on them; `site` for its example server. */
export async function writtenPolicies(site: string) {
  const rows = (await Bun.file(GUIDE).text()).matchAll(ROW)
  return Object.fromEntries(
    Array.from(rows, ([, what, policy]) => [
      what!,
      policy!.replaceAll('https://music.example', site),
    ]),
  )
}
