import { css, html, LitElement, nothing } from 'lit'
import { direction, language, msg, str } from './localize/message.ts'
import { asPlayerError, concernsPage, PlayerError } from './playback/player-error.ts'

/**
 * What parts that are loaded later share with the player instead of bringing their own:
 * `bundle.ts` leads their imports of Lit, of the language and of errors here.
 */
Object.assign(globalThis, {
  [Symbol.for('busker-player')]: {
    css,
    html,
    LitElement,
    nothing,
    direction,
    language,
    msg,
    str,
    PlayerError,
    asPlayerError,
    concernsPage,
  },
})
