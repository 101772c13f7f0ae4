import { browserSupportsWebAuthn } from '@simplewebauthn/browser'
import { revive } from './revive.ts'

/** A passkey belongs to a name: a site that is opened by a number has none (WebAuthn 3, 5.1.2). */
const isNumber = /^[\d.]+$|^\[/.test(location.hostname)

if (browserSupportsWebAuthn() && !isNumber) {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-passkey]'))
    revive(button)
  for (const without of document.querySelectorAll<HTMLElement>('[data-passkey-without]'))
    without.hidden = true
}
