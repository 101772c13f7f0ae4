import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canReadProcesses } from './measure/processes.ts'
import { type Options, type SubjectName, WrongOptions, help, readOptions } from './options.ts'
import { describeMachine, loadNow } from './report/machine.ts'
import { tableOf } from './report/table.ts'
import type { Result, Subject } from './subject.ts'
import { measureImport } from './subjects/import.ts'
import { measurePaced } from './subjects/paced.ts'
import { measurePlayerSize } from './subjects/player-size.ts'
import { measureRange } from './subjects/range.ts'
import { measureRequests } from './subjects/requests.ts'
import { measureSearch } from './subjects/search.ts'
import { measureSignIns } from './subjects/sign-ins.ts'
import { measureSmoothness } from './subjects/smoothness.ts'
import { measureSound } from './subjects/sound.ts'
import { measureStartUp } from './subjects/start-up.ts'
import { measureStores } from './subjects/stores.ts'
import { measureTokens } from './subjects/tokens.ts'
import { measureWebApi } from './subjects/web-api.ts'

const subjects: Record<SubjectName, Subject> = {
  import: measureImport,
  range: measureRange,
  paced: measurePaced,
  requests: measureRequests,
  start: measureStartUp,
  player: measurePlayerSize,
  sound: measureSound,
  smooth: measureSmoothness,
  tokens: measureTokens,
  'sign-ins': measureSignIns,
  search: measureSearch,
  'web-api': measureWebApi,
  stores: measureStores,
}

const say = (...lines: string[]) => process.stdout.write(`${lines.join('\n')}\n`)

try {
  const options = readOptions(process.argv.slice(2), process.env)
  if (options) await measureAll(options)
  else say(help)
} catch (error) {
  if (!(error instanceof WrongOptions)) throw error
  console.error(error.message)
  process.exitCode = 2
}

async function measureAll(options: Options) {
  if (!canReadProcesses)
    throw new WrongOptions('The benchmark reads CPU time and memory from /proc: run it on Linux.')
  const folder = await mkdtemp(join(tmpdir(), 'busker-bench-'))
  // The workers of nginx and PostgreSQL run as users of their own.
  await chmod(folder, 0o755)
  say(`Busker's benchmark on ${describeMachine()}`)
  const results: (Result & { subject: SubjectName; load: number })[] = []
  try {
    for (const subject of options.only) {
      const load = loadNow()
      const own = join(folder, subject)
      await mkdir(own)
      const result = await subjects[subject](options, own)
      await rm(own, { recursive: true })
      results.push({ subject, load, ...result })
      say('', `${subject} (load average before: ${load.toFixed(1)})`, result.about, '')
      say(...tableOf(result.figures), ...(result.lines ? ['', ...result.lines] : []))
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  if (options.json) {
    const report = { machine: describeMachine(), at: new Date().toISOString(), results }
    await Bun.write(options.json, JSON.stringify(report, null, 2))
  }
  const missing = results.flatMap(({ figures }) => figures.filter((one) => 'missing' in one))
  if (options.strict && missing.length > 0) process.exitCode = 1
}
