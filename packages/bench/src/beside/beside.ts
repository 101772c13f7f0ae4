import { type Compared, type Contest, startContest } from './contest.ts'

export type { Contest } from './contest.ts'

/** What a script is told that sets an adapter beside the driver under it. */
export interface Asked {
  /** Of an empty database, bucket, folder … */
  url: string
  rounds: number
  /** How long both sides of a contest last together, in each round. */
  seconds: number
}

export const asked = (): Asked => JSON.parse(Bun.argv[2] ?? '') as Asked

/** Takes turns between all contests, and prints what came out as JSON. */
export async function sideBySide(contests: Contest[]) {
  const { rounds, seconds } = asked()
  const started = contests.map(startContest)
  for (let round = 0; round < rounds; round++)
    for (const contest of started) await contest.goOn(seconds * 1000)
  const compared: Compared[] = started.map((contest) => contest.result())
  process.stdout.write(JSON.stringify(compared))
}
