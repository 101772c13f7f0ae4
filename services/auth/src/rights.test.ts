import { expect, test } from 'bun:test'
import type { Role } from '@busker/http/access'
import {
  mayAdminister,
  mayChangeRole,
  mayDelete,
  mayInviteAs,
  mayManageEmbeds,
  mayReadEmail,
  mayTakeInHand,
} from './rights.ts'

const roles: Role[] = ['owner', 'admin', 'artist', 'listener']
const person = (role: Role) => ({ id: `the ${role}`, role })

test('the owner and administrators run the site, artists and listeners do not', () => {
  expect(roles.filter((role) => mayAdminister({ role }))).toEqual(['owner', 'admin'])
  expect(roles.filter((role) => mayManageEmbeds({ role }))).toEqual(['owner', 'admin'])
})

test('of all changes of roles, these and no others are allowed', () => {
  const allowed: string[] = []
  for (const by of roles)
    for (const from of roles)
      for (const to of roles) {
        const of = { id: 'somebody else', role: from }
        if (mayChangeRole(person(by), of, to)) allowed.push(`${by}: ${from} → ${to}`)
      }
  expect(allowed).toEqual([
    'owner: admin → admin',
    'owner: admin → artist',
    'owner: admin → listener',
    'owner: artist → admin',
    'owner: artist → artist',
    'owner: artist → listener',
    'owner: listener → admin',
    'owner: listener → artist',
    'owner: listener → listener',
    'admin: artist → artist',
    'admin: artist → listener',
    'admin: listener → artist',
    'admin: listener → listener',
  ])
})

test('nobody changes their own role', () => {
  for (const role of roles)
    for (const to of roles) expect(mayChangeRole(person(role), person(role), to)).toBe(false)
})

test('only the owner invites administrators, and nobody invites an owner', () => {
  const allowed = roles.flatMap((role) =>
    roles.filter((to) => mayInviteAs({ role }, to)).map((to) => `${role} invites ${to}`),
  )
  expect(allowed).toEqual([
    'owner invites admin',
    'owner invites artist',
    'owner invites listener',
    'admin invites artist',
    'admin invites listener',
  ])
})

test("the owner's address is the owner's to see, and nobody reads addresses without a task", () => {
  const allowed = roles.flatMap((role) =>
    roles
      .filter((of) => mayReadEmail(person(role), { id: 'somebody else', role: of }))
      .map((of) => `${role} of ${of}`),
  )
  expect(allowed).toEqual([
    'owner of owner',
    'owner of admin',
    'owner of artist',
    'owner of listener',
    'admin of admin',
    'admin of artist',
    'admin of listener',
  ])
  for (const role of roles) expect(mayReadEmail(person(role), person(role))).toBe(true)
})

test('everybody but the owner deletes their own account, and nobody another', () => {
  expect(roles.filter((role) => mayDelete(person(role), person(role)))).toEqual([
    'admin',
    'artist',
    'listener',
  ])
  for (const by of roles)
    for (const of of roles)
      expect(mayDelete(person(by), { id: 'somebody else', role: of })).toBe(false)
})

test('whoever runs the site signs out and suspends those below: only the owner does it to administrators', () => {
  const allowed = (may: typeof mayTakeInHand) =>
    roles.flatMap((role) =>
      roles
        .filter((of) => may(person(role), { id: 'somebody else', role: of }))
        .map((of) => `${role}: ${of}`),
    )
  const expected = [
    'owner: admin',
    'owner: artist',
    'owner: listener',
    'admin: artist',
    'admin: listener',
  ]
  expect(allowed(mayTakeInHand)).toEqual(expected)
  for (const role of roles) expect(mayTakeInHand(person(role), person(role))).toBe(false)
})
