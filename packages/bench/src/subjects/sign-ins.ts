import { type Loaded, requestsPerSecond, runLoad } from '../load/run-load.ts'
import { median } from '../measure/median.ts'
import { compare, inRounds } from '../measure/rounds.ts'
import { outputOf, startScript } from '../servers/child.ts'
import { type BuskerWithSongs, startBuskerWithSongs } from '../servers/busker-with-songs.ts'
import type { Subject } from '../subject.ts'

const PASSWORD = 'a long song about rain'
const READERS = { connections: 16, restMs: 50 }
const PEOPLE = 4

const argon2 = Bun.fileURLToPath(new URL('../load/argon2-alone.ts', import.meta.url))

/** People who sign in by password one after the other, alone and while others read tracks. */
export const measureSignIns: Subject = async ({ rounds, seconds }, folder) => {
  const busker = await startBuskerWithSongs(folder)
  try {
    await choosePassword(busker)
    const { pid, port } = busker
    const track = { path: `/v1/tracks/${busker.trackIds[0]}`, size: 0 }
    const reads = () => runLoad(pid, { ...READERS, port, seconds, targets: [track] })
    const signIns = () =>
      runLoad(pid, {
        port,
        seconds,
        connections: PEOPLE,
        targets: [{ path: '/auth/sessions', size: 0 }],
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ username: 'owner', password: PASSWORD }),
      })
    const alone = async () => Number(await outputOf(startScript(argon2, String(seconds))))
    const measured = await inRounds<string, Round>(rounds, {
      reads: async () => ({ reads: await reads() }),
      signIns: async () => ({ signIns: await signIns() }),
      both: async () => {
        const [read, signedIn] = await Promise.all([reads(), signIns()])
        return { reads: read, signIns: signedIn }
      },
      argon2: async () => ({ argon2: await alone() }),
    })
    const of = <Part extends keyof Round>(name: string, part: Part) =>
      (measured[name] ?? []).flatMap((round) => round[part] ?? []) as NonNullable<Round[Part]>[]
    const aCore = of('signIns', 'signIns').map(({ requests, cpu }) => requests / cpu)
    const perCore = compare(aCore, of('argon2', 'argon2'), (value) => value)
    const slowest = compare(of('both', 'reads'), of('reads', 'reads'), ({ p99Ms }) => p99Ms)
    return {
      about: `${PEOPLE} people who sign in by password, over and over, at argon2id with 19 MiB and two passes; ${READERS.connections} others read a track and rest ${READERS.restMs} ms. All through the gateway, PostgreSQL's CPU included.`,
      figures: [
        {
          what: 'sign-ins a second of CPU',
          unit: 'sign-ins/s a core',
          value: perCore.value,
          ratio: perCore.ratio,
          baseline: { what: 'argon2id alone', value: perCore.baseline },
        },
        {
          what: 'sign-ins while others read',
          unit: 'sign-ins/s',
          value: median(of('both', 'signIns').map(requestsPerSecond)),
          baseline: {
            what: 'nobody reads',
            value: median(of('signIns', 'signIns').map(requestsPerSecond)),
          },
        },
        {
          what: 'reads while people sign in: p99',
          unit: 'ms',
          value: slowest.value,
          ratio: slowest.ratio,
          baseline: { what: 'nobody signs in', value: slowest.baseline },
          budget: { of: 'ratio', most: 2 },
        },
      ],
    }
  } finally {
    await busker.stop()
  }
}

interface Round {
  reads?: Loaded
  signIns?: Loaded
  argon2?: number
}

async function choosePassword({ port, signInLink }: BuskerWithSongs) {
  const link = new URL(signInLink)
  const answer = await fetch(`http://127.0.0.1:${port}/sign-in/link`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({
      code: link.searchParams.get('code') ?? '',
      password: PASSWORD,
    }),
  })
  if (answer.status !== 303) throw new Error(`The owner could not sign in: ${answer.status}.`)
}
