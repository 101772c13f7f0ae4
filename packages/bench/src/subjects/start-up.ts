import { makeTemporaryFolder, removeDataFolder } from '@busker/embedded-postgres/temporary'
import { compare, inRounds } from '../measure/rounds.ts'
import { buskerCommand } from '../servers/busker.ts'
import { type Child, endChild, startScript, untilPrinted } from '../servers/child.ts'
import { freePort } from '../servers/free-port.ts'
import type { Figure, Subject } from '../subject.ts'

const postgresAlone = Bun.fileURLToPath(new URL('../servers/postgres-alone.ts', import.meta.url))
const LOOK_MS = 5

/** Seconds until a start on an empty data folder was ready, and until the next start on it was. */
interface Started {
  cold: number
  coldAnswers: number
  second: number
  secondAnswers: number
}

/** From the command to "Busker is ready", on an empty folder and again; beside its database alone. */
export const measureStartUp: Subject = async ({ rounds }) => {
  const { busker, postgres } = await inRounds(rounds, {
    busker: () => twice(startedBusker),
    postgres: () => twice(startedPostgres),
  })
  const figure = (what: string, of: keyof Started, against: 'cold' | 'second'): Figure => {
    const theirs = postgres.map((started) => ({ ...started, [of]: started[against] }))
    const { baseline, ...compared } = compare(busker, theirs, (started) => started[of])
    return { ...compared, what, unit: 's', baseline: { what: 'PostgreSQL alone', value: baseline } }
  }
  return {
    about:
      'From the command on the demo library; PostgreSQL alone is the same launcher and data folder.',
    figures: [
      figure('first start: "Busker is ready"', 'cold', 'cold'),
      figure('first start: /readyz answers 200', 'coldAnswers', 'cold'),
      {
        ...figure('second start: "Busker is ready"', 'second', 'second'),
        budget: { of: 'value', most: 2 },
      },
      figure('second start: /readyz answers 200', 'secondAnswers', 'second'),
    ],
  }
}

type Start = (
  data: string,
) => Promise<{ ready: number; answers: number; stop: () => Promise<void> }>

async function twice(start: Start): Promise<Started> {
  const data = await makeTemporaryFolder()
  try {
    const cold = await start(data)
    await cold.stop()
    const second = await start(data)
    await second.stop()
    return {
      cold: cold.ready,
      coldAnswers: cold.answers,
      second: second.ready,
      secondAnswers: second.answers,
    }
  } finally {
    await removeDataFolder(data)
  }
}

const startedBusker: Start = async (data) => {
  const port = freePort()
  const began = performance.now()
  const given = [`--data=${data}`, '--host=127.0.0.1', `--port=${port}`]
  const child = startScript(buskerCommand, 'start', ...given)
  const since = () => (performance.now() - began) / 1000
  const [ready, answers] = await Promise.all([
    untilPrinted(child, /Busker is ready/).then(since),
    untilReadyz(port, child).then(since),
  ])
  return { ready, answers, stop: () => endChild(child, 'SIGINT') }
}

const startedPostgres: Start = async (data) => {
  const began = performance.now()
  const child = startScript(postgresAlone, data)
  await untilPrinted(child, /PostgreSQL is ready/)
  const ready = (performance.now() - began) / 1000
  return { ready, answers: ready, stop: () => endChild(child) }
}

async function untilReadyz(port: number, child: Child) {
  while (child.exitCode === null) {
    const response = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined)
    if (response?.ok) return
    await Bun.sleep(LOOK_MS)
  }
  throw new Error(`Busker ended with code ${child.exitCode} before it was ready.`)
}
