import { join } from 'node:path'
import type { OnLetter } from '@busker/auth/start'
import { demoLibraryPath } from '@busker/demo-library'
import { jsonLine, logTo } from '@busker/http/logging'
import { untilAskedToStop } from '@busker/http/serve'
import { getRotatingFileSink } from '@logtape/file'
import { dispose } from '@logtape/logtape'
import { letterLines } from './letter-lines.ts'
import { openDataFolder } from './data-folder.ts'
import { makeDataFolder, mustBeLibrary } from './folders.ts'
import { followImport } from './follow-import.ts'
import { forget } from './forget.ts'
import { startInstallation } from './installation.ts'
import type { StartOptions } from './options.ts'
import type { Ask } from './server.ts'
import { UserError } from './user-error.ts'

const LOG_BYTES = 10 * 1024 * 1024
const LOG_BUFFER_BYTES = 256 * 1024
const LOG_EVERY_MS = 1000

/** `busker start`: brings everything up, imports, says where it is, and runs until asked to stop. */
export async function start(options: StartOptions) {
  const asked = untilAskedToStop()
  if (options.library) await mustBeLibrary(options.library)
  await makeDataFolder(options.data)
  await logTo(
    getRotatingFileSink(join(options.data, 'busker.log'), {
      maxSize: LOG_BYTES,
      maxFiles: 5,
      formatter: jsonLine,
      // Without these each 8 KB would be written, and synced to disk, while every listener waits.
      nonBlocking: true,
      bufferSize: LOG_BUFFER_BYTES,
      flushInterval: LOG_EVERY_MS,
    }),
    'info',
  )
  const folder = openDataFolder(options.data)
  const library = options.library ?? (await folder.library()) ?? demoLibraryPath
  const busker = await startInstallation(options, asked, sayLetter)
  if (!busker) {
    say('\n  Stopping …\n')
    await dispose()
    process.exit(0)
  }
  if (options.library) await folder.rememberLibrary(library)
  await folder.noteRunning(busker.url)
  say(
    `\n  Busker is ready.\n\n  Site     ${busker.url}\n  Sign in  ${await busker.signInLink()}\n           (you, the owner: works once, within a day)\n`,
  )

  const running = async () => {
    await importLibrary(await busker.asOperator(), library)
    await sayHowToEmbed(busker)
    say('  Ctrl-C stops Busker.\n')
    await asked
  }
  try {
    await Promise.race([running(), asked, busker.lost])
  } finally {
    say('\n  Stopping …\n')
    await folder.noteStopped()
    await busker.stop()
    await dispose()
  }
  process.exit(0)
}

/** The line for any page, while any page may play. */
async function sayHowToEmbed(busker: NonNullable<Awaited<ReturnType<typeof startInstallation>>>) {
  if ((await busker.embeds()) === 'keys')
    return say(`\n  Embeds want a key here: make one at ${busker.url}/account/embed-keys\n`)
  const snippet = await busker.embedSnippet()
  if (snippet) say(`\n  Embed the newest playlist on any page:\n\n  ${snippet}\n`)
}

/** Imports what is to be heard. A disk that is not there today does not keep the rest from playing. */
async function importLibrary(ask: Ask, library: string) {
  try {
    await followImport(ask, library, process.stdout)
    if (library !== demoLibraryPath) await forget(ask, demoLibraryPath)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    say(`  ${library} was not imported: ${error.message}`)
  }
}

// Only on the terminal: the log keeps no links that let somebody in.
const sayLetter: OnLetter = (letter) => say(letterLines(letter))

const say = (text: string) => process.stdout.write(`${text}\n`)
