import { access, constants, mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { StoreProblem } from '@busker/stores/problem'
import { NotSent } from './mail.ts'
import { isFolder, mailProblem, smtpUrl } from './problems.ts'
import { greetSmtp } from './smtp-mail.ts'

/** What keeps letters from leaving, each with what to do; none when a letter would go. Sends nothing. */
export async function checkMail(url: string, patience?: number): Promise<string[]> {
  const smtp = smtpUrl(url)
  if (smtp)
    return greetSmtp(smtp, patience).then(
      () => [],
      (error: unknown) => {
        if (!(error instanceof NotSent)) throw error
        return [`${error.message} Check host, port, user, password and whether it speaks TLS.`]
      },
    )
  const problem = mailProblem(url)
  if (problem) return [`It ${problem}.`]
  if (isFolder(url)) await access(fileURLToPath(url), constants.W_OK)
  return []
}

/** Milliseconds for each step. Letters wait for a mail server that is slower. */
const START_PATIENCE_MS = 4000

/**
 * Rejects with a StoreProblem when a mail server does not take us as we are set, or letters cannot become files.
 * One that is away is no problem: letters wait. Sends nothing.
 */
export async function mustTakeLetters(url: string) {
  const smtp = smtpUrl(url)
  if (!smtp) {
    await mkdir(fileURLToPath(url), { recursive: true, mode: 0o700 })
    await access(fileURLToPath(url), constants.W_OK)
    return
  }
  await greetSmtp(smtp, START_PATIENCE_MS).catch((error: unknown) => {
    if (!(error instanceof NotSent)) throw error
    const kind = error.isRefusal ? 'refused' : 'away'
    throw new StoreProblem('SMTP', smtp.host, kind, error, error.isRefusal ? FIX : undefined)
  })
}

const FIX =
  'Check user and password, and that it offers STARTTLS: smtps:// is TLS from the start, ?tls=no without.'
