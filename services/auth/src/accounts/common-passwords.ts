import { z } from 'zod'

/** What people put before or after a word to make it a password: so many digits and signs. */
const MOST_DECORATION = 4
const SHORTEST_CORE = 5
const LONGEST_REPEATED = 4

const forwards = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  '1q2w3e4r5t6y7u8i9o0p',
]
const runs = forwards.flatMap((run) => [run, Array.from(run).toReversed().join('')])

let known: Set<string> | undefined

/** The 49,000 commonest passwords of leaks, read when the first password is chosen (about 20 ms). */
function commonest() {
  if (known) return known
  const list: unknown = require('@zxcvbn-ts/language-common/src/passwords.json')
  known = new Set(z.array(z.string()).parse(list))
  return known
}

/** Whether a text is one of at most four characters, over and over: "abcabcabcabc". */
function isRepeated(text: string) {
  for (let length = 1; length <= LONGEST_REPEATED; length++) {
    const times = Math.ceil(text.length / length)
    if (text === text.slice(0, length).repeat(times).slice(0, text.length)) return true
  }
  return false
}

/** What may be left of a text without the digits and signs around it, and the half of what is doubled. */
function* cores(text: string) {
  const half = text.slice(0, text.length / 2)
  if (half + half === text) yield half
  for (let from = 0; from <= MOST_DECORATION; from++) {
    if (/[\p{L}]/u.test(text.slice(0, from))) return
    for (let end = 0; end <= MOST_DECORATION; end++) {
      if (/[\p{L}]/u.test(text.slice(text.length - end))) break
      const core = text.slice(from, text.length - end)
      if (core === text || core.length >= SHORTEST_CORE) yield core
    }
  }
}

/**
 * Whether a password is among those that are guessed first: common as it is, in other letters, doubled,
 * a run over the keyboard, or with up to four digits and signs before and after it.
 */
export function isCommonPassword(password: string): boolean {
  const text = password.normalize('NFKC').toLowerCase()
  if (isRepeated(text) || runs.some((run) => run.includes(text))) return true
  return [...cores(text)].some((core) => commonest().has(core))
}
