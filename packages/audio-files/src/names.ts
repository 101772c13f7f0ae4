const letters: Record<string, string> = {
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
  ŋ: 'n',
  ŧ: 't',
  ς: 'σ',
  '&': ' and ',
}
const spelled = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu')

/**
 * The key by which two spellings of an artist or album are the same: "Björk", "BJORK" and "bjork";
 * "Simon & Garfunkel" and "Simon and Garfunkel". Accents of Latin, Greek and Cyrillic go, signs that
 * make another letter in other scripts stay. Idempotent. A name of signs alone ("!!!") is its own
 * key, so only the empty name has an empty key.
 */
export function normaliseName(name: string): string {
  const plain = fold(fold(name))
    .replace(/['’ʼ`´]/gu, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
    .normalize('NFC')
  return plain || name.trim() || name
}

/** Twice, since some capitals fold to a letter and an accent. */
const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .toLowerCase()
    .replace(spelled, (letter) => letters[letter] ?? letter)
