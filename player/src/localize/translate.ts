import type { MsgFn } from '@lit/localize/internal/types.js'

/** Translations by the English text; `{0}`, `{1}` … stand for what is put in. */
export type Messages = Record<string, string>

/** How many tracks there are, by the language's forms of plural (CLDR). */
export type Tracks = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** Texts by `keyOf` the English one. */
export type Texts = Record<string, string>

/** Short, and its own for each text that the player says (tested): the English would be half of a file. */
function keyOf(english: string) {
  let hash = 0
  for (let at = 0; at < english.length; at++)
    hash = (Math.imul(hash, 31) + english.charCodeAt(at)) | 0
  return (hash >>> 0).toString(36).slice(-4)
}

/** All of a language by their keys, as `bundle.ts` writes them into its script. */
export const textsOf = (messages: Messages, tracks: Tracks): Texts =>
  Object.fromEntries([
    ...Object.entries(messages).map(([english, text]) => [keyOf(english), text]),
    ...Object.entries(tracks).map(([form, text]) => [keyOf(`tracks-${form}`), text]),
  ])

/**
 * What `msg` of @lit/localize says in a language.
 *
 * @public the script of a language begins with it
 */
export const translatorOf = (texts: Texts): MsgFn =>
  ((template: string | { strings: string[]; values: unknown[] }, options) => {
    const { strings, values } =
      typeof template === 'string' ? { strings: [template], values: [] } : template
    const english = strings.reduce((text, part, at) => `${text}{${at - 1}}${part}`)
    const text = texts[keyOf(options?.id ?? english)] ?? english
    return text.replace(/\{(\d)\}/g, (_, hole) => String(values[Number(hole)]))
  }) as MsgFn

export const translator = (messages: Messages, tracks: Tracks) =>
  translatorOf(textsOf(messages, tracks))
