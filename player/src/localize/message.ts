import { _installMsgImplementation, msg } from '@lit/localize/init/install.js'
import { defaultMsg } from '@lit/localize/internal/default-msg.js'
import { str } from '@lit/localize/internal/str-tag.js'
import type { MsgFn } from '@lit/localize/internal/types.js'

// The parts of @lit/localize that English needs; its runtime comes with the other languages.
export { msg, str }

const english = { tag: 'en', translate: defaultMsg }
let shown = english

_installMsgImplementation(((template, options) => shown.translate(template, options)) as MsgFn)

/** The language that is shown, a BCP 47 tag. */
export const language = () => shown.tag

/** Whether it is written from right to left. */
export const direction = () => (/^ar\b/i.test(shown.tag) ? 'rtl' : 'ltr')

/** From now on `msg` says everything in this language; without `translate` in English. */
export function show(tag: string, translate = english.translate) {
  shown = { tag, translate }
}
