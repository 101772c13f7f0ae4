import { closeSync, openSync } from 'node:fs'
import type { Subprocess } from 'bun'

const PATIENCE_MS = 60_000
const LOOK_MS = 50
const END_WITHIN_MS = 10_000

/** How to run a program for long. */
export interface Recipe {
  name: string
  command: string[]
  env: Record<string, string>
  /** What it prints goes there. */
  log: string
  /** Its polite end. */
  signal?: 'SIGTERM' | 'SIGINT'
  /** Throws, or resolves to false, until it does its work. */
  ready: () => Promise<unknown>
}

/** Something that runs, can be killed, and can be started again as it was. */
export interface Program {
  name: string
  start(): Promise<void>
  /** Asks it to end, and waits. */
  stop(): Promise<void>
  /** kill -9. */
  kill(): Promise<void>
}

function spawn({ command, env, log }: Recipe, watch: (pid: number) => void) {
  const out = openSync(log, 'a')
  const child = Bun.spawn(command, {
    env,
    // A group of its own: Ctrl-C is for this process, which then ends the others in order.
    detached: true,
    stdin: 'ignore',
    stdout: out,
    stderr: out,
  })
  closeSync(out)
  watch(child.pid)
  return child
}

/** `watch` hears of each process that begins, so that none outlives this one. */
export function createProgram(recipe: Recipe, watch: (pid: number) => void): Program {
  let child: Subprocess | undefined
  const end = async (signal: NodeJS.Signals) => {
    const ending = child
    ending?.kill(signal)
    // One that waits for connections which nobody closes is not waited for.
    const timer = setTimeout(() => ending?.kill('SIGKILL'), END_WITHIN_MS)
    await ending?.exited
    clearTimeout(timer)
    child = undefined
  }
  return {
    name: recipe.name,
    async start() {
      const started = spawn(recipe, watch)
      child = started
      const deadline = Date.now() + PATIENCE_MS
      while (!(await recipe.ready().catch(() => false))) {
        if (started.exitCode !== null || started.signalCode !== null || Date.now() > deadline)
          throw new Error(`${recipe.name} did not start: ${await endOf(recipe.log)}`)
        await Bun.sleep(LOOK_MS)
      }
    },
    stop: () => end(recipe.signal ?? 'SIGTERM'),
    kill: () => end('SIGKILL'),
  }
}

const endOf = async (log: string) => (await Bun.file(log).text()).slice(-2000)

/** As `createProgram`, and started again whenever it ends without being asked to. */
export function createSupervised(recipe: Recipe, watch: (pid: number) => void) {
  let starts = 0
  let running: Promise<void> | undefined
  let wanted = false
  let child: Subprocess | undefined
  const keep = async () => {
    for (let pause = 100; wanted; pause = Math.min(pause * 2, 2000)) {
      const startedAt = Date.now()
      child = spawn(recipe, watch)
      starts++
      await child.exited
      if (Date.now() - startedAt > 10_000) pause = 100
      if (wanted) await Bun.sleep(pause)
    }
  }
  return {
    name: recipe.name,
    start() {
      wanted = true
      running ??= keep()
    },
    async untilReady() {
      const deadline = Date.now() + PATIENCE_MS
      while (!(await recipe.ready().catch(() => false))) {
        if (Date.now() > deadline)
          throw new Error(`${recipe.name} is not ready: ${await endOf(recipe.log)}`)
        await Bun.sleep(LOOK_MS)
      }
    },
    async stop() {
      wanted = false
      const ending = child
      ending?.kill('SIGTERM')
      const timer = setTimeout(() => ending?.kill('SIGKILL'), END_WITHIN_MS)
      await running
      clearTimeout(timer)
      running = undefined
    },
    /** kill -9; it comes back by itself. */
    async kill() {
      const killed = child
      killed?.kill('SIGKILL')
      await killed?.exited
    },
    /** How often it was started. */
    starts: () => starts,
  }
}

export type Supervised = ReturnType<typeof createSupervised>
