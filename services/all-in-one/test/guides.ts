import { join } from 'node:path'

const GUIDES = join(import.meta.dir, '..', '..', '..', 'docs', 'guides')

/** The examples of a guide in one language, in order. */
export const examplesOf = (guide: string, language: string) =>
  examplesIn(join(GUIDES, `${guide}.md`), language)

/** The examples of a file of Markdown in one language, in order. */
export async function examplesIn(path: string, language: string) {
  const text = await Bun.file(path).text()
  const blocks = text.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, 'g'))
  return [...blocks].map(([, code = '']) => code)
}
