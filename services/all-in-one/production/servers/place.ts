import { homedir } from 'node:os'
import { join } from 'node:path'
import type { openPorts } from '../ports.ts'
import { type Program, type Recipe, createProgram } from '../program.ts'

/** Where a server is to run. */
export interface Place {
  folder: string
  ports: Awaited<ReturnType<typeof openPorts>>
  /** What protects the servers from others on this machine. */
  password: string
  watch: (pid: number) => void
}

export interface Started {
  program: Program
  url: string
}

/** Where infra/test-servers installs to. */
export const installed = join(
  process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
  'busker/test-servers',
)

/** What a server is told by its environment: nothing of ours. */
export const env = { PATH: process.env.PATH ?? '', HOME: '/tmp', LC_ALL: 'C.UTF-8' }

export async function run(recipe: Recipe, url: string, { watch }: Place): Promise<Started> {
  const program = createProgram(recipe, watch)
  await program.start()
  return { program, url }
}

export const missing = (name: string, script: string, variable: string) =>
  new Error(
    `There is no ${name}: run infra/test-servers/${script}, or name one of yours in ${variable}.`,
  )
