import type { MsgFn } from '@lit/localize/internal/types.js'

/** Translations by the English text; `{0}`, `{1}` … stand for what is put in. */
export type Messages = Record<string, string>

/** How many tracks there are, by the language's forms of plural (CLDR). */
export type Tracks = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/**
 * What `msg` of @lit/localize says in one language. Its own runtime finds texts by a hash of the
 * English, which would cost more on the wire than the English itself.
 */
export function translator(messages: Messages, tracks: Tracks): MsgFn {
  const forms = Object.entries(tracks).map(([form, text]) => [`tracks-${form}`, text])
  const texts: Messages = { ...messages, ...Object.fromEntries(forms) }
  return ((template: string | { strings: string[]; values: unknown[] }, options) => {
    const { strings, values } =
      typeof template === 'string' ? { strings: [template], values: [] } : template
    const english = strings.reduce((text, part, at) => `${text}{${at - 1}}${part}`)
    const text = texts[options?.id ?? english] ?? english
    return text.replace(/\{(\d)\}/g, (_, hole) => String(values[Number(hole)]))
  }) as MsgFn
}
