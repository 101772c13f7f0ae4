import { generateMsgId } from '@lit/localize/internal/id-generation.js'
import { runtimeMsg } from '@lit/localize/internal/runtime-msg.js'
import { str } from '@lit/localize/internal/str-tag.js'
import type { MsgFn, TemplateMap } from '@lit/localize/internal/types.js'

/** Translations by the English text; `{0}`, `{1}` … stand for what is put in. */
export type Messages = Record<string, string>

/** How many tracks there are, by the language's forms of plural (CLDR). */
export type Tracks = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

const HOLE = /\{(\d)\}/

/** The parts around the holes of a text, and which value goes into each. */
function parse(text: string) {
  const parts = text.split(HOLE)
  const strings = parts.filter((_, at) => at % 2 === 0)
  return { strings, holes: parts.filter((_, at) => at % 2).map(Number) }
}

function template(text: string) {
  const { strings, holes } = parse(text)
  return holes.length ? str(Object.assign(strings, { raw: strings }), ...holes) : text
}

function idOf(english: string) {
  const { strings } = parse(english)
  return generateMsgId(strings.length > 1 ? strings : english, false)
}

/** The runtime of @lit/localize over the templates of one language. */
export function translator(messages: Messages, tracks: Tracks): MsgFn {
  const templates = Object.fromEntries([
    ...Object.entries(messages).map(([english, text]) => [idOf(english), template(text)]),
    ...Object.entries(tracks).map(([form, text]) => [`tracks-${form}`, template(text)]),
  ]) as TemplateMap
  return ((text, options) => runtimeMsg(templates, text, options)) as MsgFn
}
