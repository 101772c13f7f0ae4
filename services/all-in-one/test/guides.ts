import { join } from 'node:path'

const GUIDES = join(import.meta.dir, '..', '..', '..', 'docs', 'guides')

/** The examples of a guide in one language, in order. */
export async function examplesOf(guide: string, language: string) {
  const text = await Bun.file(join(GUIDES, `${guide}.md`)).text()
  const blocks = text.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, 'g'))
  return [...blocks].map(([, code = '']) => code)
}
