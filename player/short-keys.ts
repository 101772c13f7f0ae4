import { join } from 'node:path'
import type { BunPlugin } from 'bun'
import { type Messages, textsOf, type Tracks } from './src/localize/translate.ts'

/** The file of a language below src/localize/languages. */
type Language = { messages: Messages; tracks: Tracks }

/** Has the script of a language find its texts by short keys rather than by the English ones. */
export const shortKeys = (source: string): BunPlugin => ({
  name: 'short-keys',
  setup(build) {
    const translate = join(source, 'localize/translate.ts')
    build.onLoad({ filter: /\/localize\/languages\/\w+\.ts$/ }, async ({ path }) => {
      const { messages, tracks } = (await import(path)) as Language
      const texts = JSON.stringify(textsOf(messages, tracks))
      return {
        contents: `import { translatorOf } from '${translate}'\nexport const translate = translatorOf(${texts})`,
        loader: 'ts',
      }
    })
  },
})
