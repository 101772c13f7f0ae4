/** A word, or a part of one, as it is sung. The words of a line joined are its text. */
export type LyricWord = { startMs: number; text: string }

/** A line as it is sung; text '' is a rest, in which nothing is. */
export type LyricLine = { startMs: number; text: string; words?: LyricWord[] }

/**
 * The words of a song: `lines` in the order of their times, or `text` of several lines where no times
 * are known. `language` is a BCP 47 tag, null where nothing tells it.
 */
export type Lyrics = { language: string | null } & (
  { lines: LyricLine[]; text: null } | { lines: null; text: string }
)

/** A tag such as 'de' or 'pt-BR' of what a file says ('deu', 'PT_br'); null for none, or any. */
export function languageTag(value: string | null | undefined): string | null {
  const said = value?.trim().replaceAll('_', '-') ?? ''
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(said)) return null
  try {
    const [tag] = Intl.getCanonicalLocales(said)
    return !tag || /^(?:und|xxx|mul|zxx|mis)\b/i.test(tag) ? null : tag
  } catch {
    return null
  }
}
