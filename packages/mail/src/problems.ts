import { isAddress } from './message.ts'

/** `file:/folder` and `file:///folder`; `file://folder` would name a host. */
const FOLDER = /^file:\/(?:\/\/(?!\/)|(?!\/))/

/** Whether letters become files in a folder. */
export const isFolder = (url: string) => FOLDER.test(url)

/** A mail server's URL; undefined without a host, or when a password tears it apart. */
export const smtpUrl = (url: string) => {
  const smtp = /^smtps?:\/\/./.test(url) ? URL.parse(url) : null
  const isWhole = smtp?.hostname && /^\/?$/.test(smtp.pathname) && isDecodable(smtp)
  return isWhole ? smtp : undefined
}

const isDecodable = ({ username, password }: URL) => {
  try {
    decodeURIComponent(username + password)
    return true
  } catch {
    return false
  }
}

/** What is wrong with the URL of a mail; undefined when letters can go there. Repeats no password. */
export const mailProblem = (url: string) =>
  isFolder(url) || smtpUrl(url)
    ? undefined
    : 'must be smtps://USER:PASSWORD@host, smtp://… or file:///some/folder; write @ : / % in a password as %40 %3A %2F %25'

/** What is wrong with a sender, which is `busker@music.example` or `Busker <busker@music.example>`. */
export const senderProblem = (from: string) => {
  const [, named] = /^[^\p{Cc}<>,;:@()[\]\\]* <([^<>]*)>$/u.exec(from) ?? []
  return isAddress(named ?? from)
    ? undefined
    : 'must be an address, busker@music.example or Busker <busker@music.example>'
}
