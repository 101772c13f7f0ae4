import { access, constants } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
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
