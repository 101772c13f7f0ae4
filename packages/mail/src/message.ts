import type { SendMailOptions } from 'nodemailer'
import type { Letter } from './mail.ts'

/** One address and nothing beside it: no second one, no name, no header. RFC 5321 allows 254 characters. */
const ADDRESS = /^[^\p{C}\p{Z}@<>,;:"()[\]\\]+@[^\p{C}\p{Z}@<>,;:"()[\]\\]+$/u
const LONGEST_ADDRESS = 254
const CONTROL = /\p{Cc}/u
/** Lines are folded between words, and none may be longer than 998 bytes: RFC 5322, 2.1.1. */
const LONGER_THAN_A_LINE = /[!-~]{900}/

/** Whether a text is one bare address. */
export const isAddress = (text: string) => text.length <= LONGEST_ADDRESS && ADDRESS.test(text)

/**
 * A letter for nodemailer. Throws when the address or the subject holds what would become a header or
 * another recipient.
 */
export function messageOf({ to, subject, text, html }: Letter, from: string): SendMailOptions {
  if (!isAddress(to)) throw new Error('A letter goes to one e-mail address.')
  if (CONTROL.test(subject)) throw new Error('A subject has no line breaks.')
  if (LONGER_THAN_A_LINE.test(subject))
    throw new Error('A subject has no word that is longer than a line of mail.')
  return {
    from,
    to: { name: '', address: to },
    subject,
    text: inLines(text),
    html: inLines(html),
    // RFC 3834: nobody's holiday reply answers it.
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

/** Every way to end a line is one: in mail CR and LF come only together (RFC 5322, 2.3). */
const inLines = (text: string) => text.replace(/\r\n?/g, '\n')
