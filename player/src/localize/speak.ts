import type { MsgFn } from '@lit/localize/internal/types.js'
import { LitElement, type ReactiveElement } from 'lit'
import { loadPart } from '../part.ts'
import { language, show } from './message.ts'

/** What the player speaks beside English: each a file of its own, `player-de.js`. */
export const LANGUAGES = ['de', 'es', 'fr', 'ja', 'ar']

let wanted = language()

// Before any element is defined: all of them show the language of the moment.
const speaking = new Set<ReactiveElement>()
LitElement.addInitializer((element) =>
  element.addController({
    hostConnected: () => speaking.add(element),
    hostDisconnected: () => speaking.delete(element),
  }),
)

const codeOf = (tag: string) => tag.split('-')[0]!.toLowerCase()

/** A language of ours and its region: of `en-US@posix`, which some systems have, `en-US`. */
const TAG = new RegExp(`^(en|${LANGUAGES.join('|')})(-([a-z]{2}|\\d{3}))?(?![a-z\\d])`, 'i')

/** The first of these tags that the player speaks; its region tells how numbers are written. */
export const chooseLanguage = (tags: readonly (string | undefined)[]) =>
  tags.map((tag) => TAG.exec(tag ?? '')?.[0]).find(Boolean) ?? 'en'

/**
 * Shows everything in a language once its file has come; the players of a page share it. Without the
 * file all stays as it is.
 */
export async function speak(tag: string) {
  if (tag === wanted) return
  wanted = tag
  const code = codeOf(tag)
  const loaded = code === 'en' ? {} : await loadPart<{ translate?: MsgFn }>(code)
  if (wanted !== tag) return
  if (!loaded) return void (wanted = language())
  show(tag, loaded.translate)
  for (const element of speaking) element.requestUpdate()
}
