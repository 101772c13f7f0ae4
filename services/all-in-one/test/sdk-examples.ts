import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { examplesIn } from './guides.ts'

const README = join(dirname(fileURLToPath(import.meta.resolve('@busker/sdk'))), '..', 'README.md')

/** The examples of the client's README, in order. */
export async function sdkExamples() {
  const [search = '', errors = '', signIn = '', events = ''] = await examplesIn(README, 'js')
  return { search, errors, signIn, events }
}
