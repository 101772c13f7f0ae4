import { access, constants, mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { StoreProblem } from '@busker/stores/problem'
import { NotSent } from './mail.ts'
import { bannerOf } from './banner.ts'
import { mailProblem, smtpUrl } from './problems.ts'
import { greetSmtp } from './smtp-mail.ts'

/**
 * Who takes letters, and what keeps them from leaving, each with what to do: an SMTP server is greeted, by TLS
 * where that is asked, and given the password. Sends nothing.
 */
export async function checkMail(
  url: string,
  patience = START_PATIENCE_MS,
): Promise<{ version: string; problems: string[] }> {
  const smtp = smtpUrl(url)
  if (smtp) {
    const banner = await bannerOf(smtp, patience)
    const version = banner ? `SMTP (${banner.replace(/^220[ -]/, '')})` : 'SMTP'
    const problems = await greetSmtp(smtp, patience).then(
      () => [],
      (error: unknown) => {
        if (!(error instanceof NotSent)) throw error
        const fix = error.isRefusal
          ? FIX
          : 'Check host and port, that this machine may reach it, and that it offers STARTTLS.'
        return [`${error.message} ${fix}`]
      },
    )
    return { version, problems }
  }
  const problem = mailProblem(url)
  if (problem) return { version: 'mail', problems: [`It ${problem}.`] }
  await mustTakeLetters(url)
  return { version: 'a folder', problems: [] }
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
