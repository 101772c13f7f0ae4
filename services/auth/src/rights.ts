import type { Role } from '@busker/http/access'

/** Who asks: an account on a page, or what its token says. */
export interface Person {
  id: string
  role: Role
}

const ADMINISTERS: ReadonlySet<Role> = new Set(['owner', 'admin'])

// What nobody is granted below is refused: each right names who has it.

/** Accounts, invitations, settings and the audit log. */
export const mayAdminister = ({ role }: Pick<Person, 'role'>) => ADMINISTERS.has(role)

/** Embed keys of this site. */
export const mayManageEmbeds = ({ role }: Pick<Person, 'role'>) => ADMINISTERS.has(role)

/** Invite somebody to a role: who runs the site may, and only the owner makes admins. */
export const mayInviteAs = (by: Pick<Person, 'role'>, role: Role) =>
  mayGive(by, 'listener', role) && mayAdminister(by)

/**
 * Change an account from one role to another, or its artists: nobody their own, nobody the owner's,
 * nobody makes a second owner, and only the owner makes or unmakes admins.
 */
export const mayChangeRole = (by: Person, of: Person, to: Role) =>
  mayAdminister(by) && by.id !== of.id && mayGive(by, of.role, to)

const mayGive = (by: Pick<Person, 'role'>, from: Role, to: Role) =>
  from !== 'owner' &&
  to !== 'owner' &&
  (by.role === 'owner' || (from !== 'admin' && to !== 'admin'))

/** Sign somebody out everywhere, suspend and restore them, send them a letter for a new password. */
export const mayTakeInHand = (by: Person, of: Person) =>
  mayAdminister(by) && mayGive(by, of.role, 'listener')

/** Read the address that an account signs in by: nobody the owner's but the owner. */
export const mayReadEmail = (by: Person, of: Person) =>
  by.id === of.id || (mayAdminister(by) && (by.role === 'owner' || of.role !== 'owner'))

/** Delete an account: only its person, and not the owner, without whom nobody could run the site. */
export const mayDelete = (by: Person, of: Person) => by.id === of.id && of.role !== 'owner'
