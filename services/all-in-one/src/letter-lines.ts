import type { OnLetter } from '@busker/auth/start'

const LINK = /^https?:\/\/\S+$/m

/** What is said of a letter that became a file: to whom, what about, its link, and where it is. */
export const letterLines = ({ to, subject, text, file }: Parameters<OnLetter>[0]) =>
  [`  Letter to ${to}: ${subject}`, LINK.exec(text)?.[0], file]
    .filter((line) => line !== undefined)
    .join('\n    ') + '\n'
