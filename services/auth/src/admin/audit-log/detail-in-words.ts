import type { Role } from '@busker/http/access'
import { ROLE_NAMES } from '../../accounts/role-names.ts'

const WAYS: Record<string, string> = {
  'go-in': 'by the link for the owner',
  reset: 'by a letter',
  'undo-email': 'by the letter to the former address',
  password: 'by password',
  passkey: 'by passkey',
  link: 'by a link',
}

const role = (value: string) => ROLE_NAMES[value as Role] ?? value
const counted = (one: string) => (value: string) => `${value} ${one}${value === '1' ? '' : 's'}`
const way = (value: string) => WAYS[value] ?? `by ${value}`
const either = (yes: string, no: string) => (value: string) => (value === 'true' ? yes : no)

/** How each key of `detail` is said; a text that is empty is left out. */
const SAID: Record<string, (value: string) => string> = {
  by: way,
  method: way,
  browsers: counted('browser'),
  apps: counted('app'),
  grants: counted('authorization'),
  letters: counted('event'),
  origins: counted('origin'),
  from: (value) => `from ${role(value)}`,
  to: (value) => `to ${role(value)}`,
  role: (value) => `as ${role(value)}`,
  artists: (value) => value && `for the artists ${value}`,
  scopes: (value) => value && `for ${value}`,
  seconds: (value) => `wait of ${value} s`,
  form: (value) => `at the form ${value}`,
  registration: (value) => `registration: ${value}`,
  embeds: (value) => (value === 'open' ? 'embeds: open to all' : 'embeds: with a key'),
  letter: either('by letter', 'by a link to hand on'),
  first: either('the first address', ''),
  active: either('Active', 'Off'),
  elsewhere: either('by another app', ''),
  why: (value) => `reason: ${value}`,
  embedKeyId: (value) => `embed key ${value}`,
  invitation: (value) => `invitation ${value}`,
  kid: (value) => `key ${value}`,
  jti: (value) => `token ${value}`,
}

// The database keeps no order of keys.
const KEYS = Object.keys(SAID)

/** What an entry of the log tells beside its action, for people; what counts none is left out. */
export const detailInWords = (detail: Record<string, unknown> | null) =>
  Object.entries(detail ?? {})
    .toSorted(([a], [b]) => KEYS.indexOf(a) - KEYS.indexOf(b))
    .filter(([, value]) => value !== 0)
    .map(([name, value]) => SAID[name]?.(String(value)) ?? `${name}: ${String(value)}`)
    .filter(Boolean)
