import { createTurns } from './turns.ts'

/** In characters as people count them: code points of the NFC form. */
export const SHORTEST_PASSWORD = 10
export const LONGEST_PASSWORD = 256

/** OWASP's argon2id parameters: 19 MiB, two passes; about 46 ms of CPU, off the event loop. */
const COST = { algorithm: 'argon2id', memoryCost: 19_456, timeCost: 2 } as const
const COST_OF_HASH = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$/

/** So many are hashed at once that listeners keep half of the machine, and memory stays bounded. */
const AT_ONCE = Math.max(1, Math.floor(navigator.hardwareConcurrency / 2))
/** Who comes when so many wait already is asked to come again, instead of waiting for seconds. */
const MOST_WAITING = 40 * AT_ONCE

const inTurn = createTurns(AT_ONCE, MOST_WAITING)
/** The same characters are the same password, however a keyboard composes them. */
const normal = (password: string) => password.normalize('NFC')

/** Throws Busy (503) when too many passwords wait to be hashed. */
export const hashPassword = (password: string) =>
  inTurn(() => Bun.password.hash(normal(password), COST))

let nobody: Promise<string> | undefined

/**
 * Whether the password is right. Takes the same time when there is no such account or no password.
 * Throws Busy (503) when too many passwords wait to be checked.
 */
export async function isPassword(password: string, hash: string | null | undefined) {
  nobody ??= Bun.password.hash(crypto.randomUUID(), COST)
  const compared = hash ?? (await nobody)
  const right = await inTurn(() => Bun.password.verify(normal(password), compared))
  return right && hash != null
}

/** Whether a hash was made at another cost than today's. */
export function needsRehash(hash: string): boolean {
  const [, memory, passes] = COST_OF_HASH.exec(hash) ?? []
  return Number(memory) !== COST.memoryCost || Number(passes) !== COST.timeCost
}
