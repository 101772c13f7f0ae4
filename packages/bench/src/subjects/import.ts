import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { makeTemporaryFolder, removeDataFolder } from '@busker/embedded-postgres/temporary'
import { audioFilesIn } from '../library/audio-files.ts'
import { makeLibrary } from '../library/make-library.ts'
import type { TagsRead } from '../library/tags-read.ts'
import { memoryOf, residentOf } from '../measure/processes.ts'
import { median } from '../measure/median.ts'
import { compare, inRounds } from '../measure/rounds.ts'
import { used } from '../measure/used.ts'
import { importInto, startBusker } from '../servers/busker.ts'
import { outputOf, startScript } from '../servers/child.ts'
import type { Subject } from '../subject.ts'

const readTags = Bun.fileURLToPath(new URL('../library/read-tags.ts', import.meta.url))
const MIB = 2 ** 20

interface Imported extends TagsRead {
  /** Resident bytes of the server when a quarter was done, at the end, and with PostgreSQL. */
  atQuarter: number
  atEnd: number
  withDatabase: number
}

/** A whole first pass into an empty Busker, against reading the same tags and nothing else. */
export const measureImport: Subject = async ({ library, files, rounds }, folder) => {
  const music = library ?? join(folder, 'music')
  if (!library) await makeLibrary(music, { files, kilobits: 128, seconds: 240 })
  const found = await audioFilesIn(music)
  const bytes = await warm(found)
  const nothing = join(folder, 'nothing')
  await mkdir(nothing, { recursive: true })

  const alone = (mode: string) => async (): Promise<TagsRead> =>
    JSON.parse(await outputOf(startScript(readTags, mode, music)))
  const measured = await inRounds<'busker' | 'headers' | 'duration', TagsRead | Imported>(rounds, {
    busker: () => importIntoNew(music, nothing),
    headers: alone('headers'),
    duration: alone('duration'),
  })
  const ours = measured.busker as Imported[]
  const rate = ({ files, seconds }: TagsRead) => files / seconds
  const cpu = ({ files, cpu }: TagsRead) => (cpu / files) * 1000
  const against = (theirs: TagsRead[], what: string, budget: boolean) =>
    [
      { ...compare(ours, theirs, rate), what: 'first pass', unit: 'files/s' },
      { ...compare(ours, theirs, cpu), what: 'CPU, PostgreSQL included', unit: 'ms/file' },
    ].map(({ baseline, ...figure }, n) => ({
      ...figure,
      baseline: { what, value: baseline },
      ...(budget && n === 0 ? { budget: { of: 'ratio', least: 0.5 } as const } : {}),
    }))
  const memory = (of: (imported: Imported) => number) => median(ours.map(of)) / MIB
  const [quarter, end] = [memory((i) => i.atQuarter), memory((i) => i.atEnd)]
  return {
    about: `${found.length} files, ${(bytes / 1e9).toFixed(2)} GB (${library ?? 'made for the run'}), already in the page cache. Busker: tags, covers in three sizes, exact length, hash of the sound, database, events. music-metadata: tags and cover, eight files at a time.`,
    figures: [
      ...against(measured.headers, 'music-metadata, headers only', false),
      ...against(measured.duration, 'music-metadata, { duration: true }', true),
      {
        what: 'memory of the server, at the end to at a quarter',
        value: end,
        unit: 'MiB',
        baseline: { what: 'at a quarter', value: quarter },
        ratio: end / quarter,
      },
      { what: 'memory, PostgreSQL included', value: memory((i) => i.withDatabase), unit: 'MiB' },
    ],
  }
}

/** Reads everything once, so that no contestant waits for the disk. Bytes in all. */
async function warm(files: string[]) {
  let bytes = 0
  for (const file of files) bytes += (await Bun.file(file).bytes()).length
  return bytes
}

async function importIntoNew(music: string, nothing: string): Promise<Imported> {
  const data = await makeTemporaryFolder()
  const busker = await startBusker(data, nothing)
  try {
    const total = (await audioFilesIn(music)).length
    let atQuarter = 0
    const { result, seconds, cpu } = await used(busker.pid, () =>
      importInto(busker, music, async (done) => {
        if (!atQuarter && done >= total / 4) atQuarter = await residentOf(busker.pid)
      }),
    )
    const atEnd = await residentOf(busker.pid)
    const withDatabase = await memoryOf(busker.pid)
    return { files: result.files_done, seconds, cpu, atQuarter, atEnd, withDatabase }
  } finally {
    await busker.stop()
    await removeDataFolder(data)
  }
}
