import { navOf, topOf } from '../account/layout.ts'
import { type Html, page } from '../pages/page.ts'

const LINKS = [
  ['/admin', 'Settings'],
  ['/admin/accounts', 'Accounts'],
  ['/admin/invitations', 'Invitations'],
  ['/admin/audit', 'Security log'],
  ['/account', 'Your account'],
] as const

/** A page for who runs the site. `at` is the link that it stands for, when it is one of them. */
export const adminPage = (title: string, body: Html, at?: string) =>
  page(title, body, { wide: true, top: topOf(navOf('Administration', LINKS, at)) })
