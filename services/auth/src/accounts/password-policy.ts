import { isCommonPassword } from './common-passwords.ts'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './passwords.ts'

/** Letters that must be left of a password when what everybody knows of its person is taken out. */
const OF_ITS_OWN = 4
const SHORTEST_WORD = 3
const NO_LETTER = /[^\p{L}\p{M}]/gu

const folded = (text: string) => text.normalize('NFKC').toLowerCase()

/** The words in what is known of somebody: "ada.l@music.example" has "ada" and "ada.l", among others. */
function* wordsIn(about: string) {
  const text = folded(about)
  for (const part of [text, text.split('@')[0] ?? '', ...text.split(NO_LETTER)]) {
    const word = part.replace(NO_LETTER, '')
    if (word.length >= SHORTEST_WORD) yield word
  }
}

/** Whether a password says nothing but who its person is, and perhaps a number. */
function isMadeOf(password: string, about: string[]) {
  const words = new Set(['busker', ...about].flatMap((one) => [...wordsIn(one)]))
  const letters = folded(password).replace(NO_LETTER, '')
  let left = letters
  for (const word of [...words].toSorted((a, b) => b.length - a.length))
    left = left.replaceAll(word, '')
  return left !== letters && left.length < OF_ITS_OWN
}

/**
 * What is wrong with a new password, as a sentence for its person; undefined when it is good. No
 * characters are asked for or forbidden (NIST SP 800-63B, 3.1.1.2): what counts is that nobody
 * guesses it. `about` is what is known of its person: e-mail, name, the host of the site.
 */
export function passwordProblem(password: string, about: string[]): string | undefined {
  const { length } = Array.from(password.normalize('NFC'))
  if (length < SHORTEST_PASSWORD)
    return `A password has at least ${SHORTEST_PASSWORD} characters. A few words in a row are easy to keep in mind.`
  if (length > LONGEST_PASSWORD) return `A password has at most ${LONGEST_PASSWORD} characters.`
  if (isCommonPassword(password))
    return 'Too many people have this password, so it is guessed first. Choose another.'
  if (isMadeOf(password, about))
    return 'This password is made of your name, your address or the name of this site. Choose another.'
  return undefined
}
