/**
 * music-metadata alone, in a process of its own: `bun read-tags.ts headers|duration FOLDER` reads
 * every file, eight at a time, and prints how many a second.
 */
import { parseFile } from 'music-metadata'
import { audioFilesIn } from './audio-files.ts'
import type { TagsRead } from './tags-read.ts'

const AT_ONCE = 8
const [mode, folder = ''] = process.argv.slice(2)
const files = await audioFilesIn(folder)
const [queue, cpuBefore, before] = [files.values(), process.cpuUsage(), performance.now()]

await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (const file of queue) await parseFile(file, { duration: mode === 'duration' })
  }),
)
const { user, system } = process.cpuUsage(cpuBefore)
const read: TagsRead = {
  files: files.length,
  seconds: (performance.now() - before) / 1000,
  cpu: (user + system) / 1e6,
}
process.stdout.write(JSON.stringify(read))
