import { html } from 'hono/html'
import { z } from 'zod'

/** The names of an account's passkeys, and whether they are to go with the old password. */
export interface PasskeysToRemove {
  names: string[]
  isTicked: boolean
}

/** What the tick of `removePasskeysField` sends. */
export const removePasskeys = z.literal('remove', 'is remove, or is not there').optional()

/** Beside a new password: whether the passkeys go too. Nothing for who has none. */
export const removePasskeysField = ({ names, isTicked }: PasskeysToRemove) =>
  names.length === 0
    ? ''
    : html`<label class="tick">
        <input type="checkbox" name="passkeys" value="remove" ${isTicked ? 'checked' : ''} />
        <span>
          Remove my ${names.length === 1 ? 'passkey' : `${names.length} passkeys`} too:
          ${names.join(', ')}. Whoever has one signs in with it, whatever the password is.
        </span>
      </label>`
