import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

const subjectNames = [
  'import',
  'range',
  'paced',
  'requests',
  'start',
  'player',
  'sound',
  'smooth',
  'tokens',
  'sign-ins',
  'search',
  'web-api',
  'stores',
] as const

export type SubjectName = (typeof subjectNames)[number]

export interface Options {
  only: SubjectName[]
  /** A folder of music to import; without it, one is made of `files` files. */
  library: string | undefined
  files: number
  rounds: number
  /** How long each load lasts, in each round. */
  seconds: number
  listeners: number
  /** Songs in the search index and in the catalogue of the Web API; undefined takes what each has. */
  tracks: number | undefined
  json: string | undefined
  /** Exit code 1 when something could not be measured. */
  strict: boolean
}

export const help = `bun run bench [options]

  --only a,b        ${subjectNames.join(', ')}; all but search by default
  --library FOLDER  the music for import (BENCH_LIBRARY); by default MP3 files made for the run
  --files N         how many files are made for import          (200)
  --rounds N        rounds of each comparison; medians count    (5)
  --seconds N       length of each load in a round              (4)
  --listeners N     paced listeners                             (500)
  --tracks N        songs: of search (100000), of web-api (2000)
  --json FILE       the figures as JSON, too
  --strict          exit code 1 when something was not measured
`

/** The options were wrong; the message says which and how. */
export class WrongOptions extends Error {}

/** Reads the command line; undefined when it asks for help. Throws WrongOptions. */
export function readOptions(given: string[], environment: NodeJS.ProcessEnv): Options | undefined {
  const { values } = parse(given)
  if (values.help) return undefined
  const library = values.library ?? environment.BENCH_LIBRARY
  return {
    only: readOnly(values.only),
    library: library === undefined ? undefined : resolve(library),
    files: whole('files', values.files),
    rounds: whole('rounds', values.rounds),
    seconds: whole('seconds', values.seconds),
    listeners: whole('listeners', values.listeners),
    tracks: values.tracks === undefined ? undefined : whole('tracks', values.tracks),
    json: values.json,
    strict: values.strict,
  }
}

function parse(args: string[]) {
  const text = (value: string) => ({ type: 'string', default: value }) as const
  try {
    return parseArgs({
      args,
      options: {
        only: { type: 'string' },
        library: { type: 'string' },
        files: text('200'),
        rounds: text('5'),
        seconds: text('4'),
        listeners: text('500'),
        tracks: { type: 'string' },
        json: { type: 'string' },
        strict: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
  } catch (error) {
    throw new WrongOptions(error instanceof Error ? error.message : String(error))
  }
}

function readOnly(given: string | undefined): SubjectName[] {
  if (given === undefined) return subjectNames.filter((name) => name !== 'search')
  return given.split(',').map((wanted) => {
    const name = subjectNames.find((one) => one === wanted.trim())
    if (!name) throw new WrongOptions(`--only ${wanted}: choose of ${subjectNames.join(', ')}.`)
    return name
  })
}

function whole(name: string, given: string) {
  const number = Number(given)
  if (!/^\d+$/.test(given) || number < 1)
    throw new WrongOptions(`--${name} ${given}: it must be a whole number from 1.`)
  return number
}
