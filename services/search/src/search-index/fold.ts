const spelledOut: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
  ŋ: 'n',
  ĸ: 'k',
  ς: 'σ',
}
const spelledOutLetters = new RegExp(`[${Object.keys(spelledOut).join('')}]`, 'g')
// Accents, Hebrew points, Arabic harakat; not Japanese sound marks, not the vowels of Indic scripts.
const diacritics =
  /[[\p{Mn}&&[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}]]--[\u3099\u309a]]|\u0640/gv
const cjk =
  /(?=[\p{L}\p{N}])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u30fc]/u
const word = new RegExp(`${cjk.source}|(?:(?!${cjk.source})[\\p{L}\\p{N}\\p{M}\\p{Co}])+`, 'gu')
const ascii = /^[\0-\x7f]*$/
const longestText = 2000
const longestWord = 64

/** Lower case without diacritics, in one Unicode form: "Sigur Rós" and "SIGUR ROS" are equal. */
export function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase()
  return text
    .toWellFormed()
    .normalize('NFKD')
    .toLowerCase()
    .replace(diacritics, '')
    .replace(spelledOutLetters, (letter) => spelledOut[letter] ?? letter)
    .normalize('NFC')
}

/**
 * The folded words of a text, Chinese, Japanese and Korean one character each. "&" alone is "and";
 * a text of signs only ("!!!", "÷") is one made-up word, so that it can be found.
 */
export function wordsOf(text: string): string[] {
  const folded = fold(text.slice(0, longestText)).replace(/(?<=^|\s)&(?=\s|$)/g, 'and')
  const words = folded.match(word)?.map(shorten) ?? []
  const signs = words.length === 0 ? folded.replace(/\s/g, '') : ''
  return signs ? [shorten(`0${Array.from(signs, codePoint).join('')}`)] : words
}

/** "AC/DC" is also written "acdc", "Don't" also "dont": the joined forms that a text invites. */
export function joinedForms(text: string): string[] {
  return text
    .slice(0, longestText)
    .split(/\s+/)
    .map((chunk) => fold(chunk).match(word) ?? [])
    .filter((parts) => parts.length > 1 && parts.length < 9 && !parts.some((p) => cjk.test(p)))
    .map((parts) => shorten(parts.join('')))
}

const shorten = (text: string) => text.slice(0, longestWord).toWellFormed()
const codePoint = (sign: string) => `x${sign.codePointAt(0)?.toString(16)}`
