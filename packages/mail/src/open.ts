import { fileURLToPath } from 'node:url'
import { type WrittenLetter, createFileMail } from './file-mail.ts'
import type { Mail } from './mail.ts'
import { isFolder, mailProblem, smtpUrl } from './problems.ts'
import { createSmtpMail } from './smtp-mail.ts'

export type { WrittenLetter }

interface Sender {
  /** `busker@music.example`, or `Busker <busker@music.example>`. */
  from: string
  /** Called for each letter that was written to a folder. */
  onWritten?: ((letter: WrittenLetter) => void) | undefined
}

/**
 * The mail that a URL names: `smtp://…` or `smtps://user:password@host:port`, or `file:///folder`, where
 * each letter becomes a file. Throws with what to write instead.
 */
export function openMail(url: string, { from, onWritten }: Sender): Mail {
  const smtp = smtpUrl(url)
  if (smtp) return createSmtpMail(smtp, from)
  if (isFolder(url)) return createFileMail(fileURLToPath(url), from, onWritten)
  throw new Error(`MAIL_URL: ${mailProblem(url)}`)
}
