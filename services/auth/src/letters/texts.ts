import type { LetterKind } from '../database.ts'
import { type Composed, compose } from './compose.ts'

/** What a letter may speak of: the site by its host, the link, how long that works. */
export interface About {
  site: string
  url: string
  within: string
}

const nothingChanges =
  'You did not ask for this? Then ignore this letter: without the link nothing changes.'
const thatWasYou = 'That was you? Then all is well.'
const wasItYou = `${thatWasYou} It was not? Choose a new password by the link above: this signs everybody else out.`
const wasItYourPasskey = `${thatWasYou} It was not? Choose a new password by the link above, and leave it ticked there that your passkeys are removed: else whoever has this one still signs in.`
const works = ({ within }: About) => `The link works once, within ${within}.`

const register = (about: About) =>
  compose(
    {
      subject: `Your account at ${about.site}`,
      about: `Somebody, we hope you, wants to make an account at ${about.site} with this address. Go on here:`,
      link: { url: about.url, label: 'Make the account' },
      more: [works(about), nothingChanges],
    },
    about.site,
  )

const registeredAlready = ({ site, url }: About) =>
  compose(
    {
      subject: `You have an account at ${site}`,
      about: `Somebody, we hope you, wanted to make an account at ${site} with this address. You have one already: sign in, or choose a new password here.`,
      link: { url, label: 'Choose a new password' },
      more: ['You did not ask for this? Then ignore this letter: nothing has changed.'],
    },
    site,
  )

const reset = (about: About) =>
  compose(
    {
      subject: `A new password for ${about.site}`,
      about: `Somebody, we hope you, forgot the password of your account at ${about.site}. Choose a new one here:`,
      link: { url: about.url, label: 'Choose a new password' },
      more: [works(about), nothingChanges],
    },
    about.site,
  )

const changeEmail = (about: About) =>
  compose(
    {
      subject: `Your new address at ${about.site}`,
      about: `Somebody, we hope you, wants to use this address for an account at ${about.site}. Confirm it here:`,
      link: { url: about.url, label: 'Use this address' },
      more: [works(about), nothingChanges],
    },
    about.site,
  )

const addressTaken = ({ site, url }: About) =>
  compose(
    {
      subject: `You have an account at ${site}`,
      about: `Somebody, we hope you, wanted to use this address for another account at ${site}. It has an account already, which you can sign in to here.`,
      link: { url, label: 'Sign in' },
      more: ['You did not ask for this? Then ignore this letter: nothing has changed.'],
    },
    site,
  )

const invitation = (about: About) =>
  compose(
    {
      subject: `You are invited to ${about.site}`,
      about: `Come in to ${about.site}, where music plays. Make your account here:`,
      link: { url: about.url, label: 'Accept the invitation' },
      more: [works(about), 'You do not know what this is about? Then ignore this letter.'],
    },
    about.site,
  )

const told =
  (subject: string, about: string, more = wasItYou) =>
  (of: About) =>
    compose(
      {
        subject: `${subject} at ${of.site}`,
        about: `${about} at ${of.site}.`,
        link: { url: of.url, label: 'Choose a new password' },
        more: [more],
      },
      of.site,
    )

const emailChanged = (about: About) =>
  compose(
    {
      subject: `New address at ${about.site}`,
      about: `Another address was set for your account at ${about.site}. This one no longer signs you in. You can take it back here:`,
      link: { url: about.url, label: 'Take my address back' },
      more: [
        works(about),
        `${thatWasYou} It was not? The link above sets this address again, signs everybody out, and lets you choose a new password.`,
      ],
    },
    about.site,
  )

const emailRestored = ({ site, url }: About) =>
  compose(
    {
      subject: `Address taken back at ${site}`,
      about: `Your account at ${site} has the address again that it had before this one, by a link that was sent there. Everybody was signed out.`,
      link: { url, label: 'Sign in' },
      more: ['It was not you? Then tell who runs the site.'],
    },
    site,
  )

const removed = ({ site, url }: About) =>
  compose(
    {
      subject: `Your account at ${site} is deleted`,
      about: `Your account at ${site} was deleted, and what belongs to it is being erased everywhere. Nothing of it can be brought back. See here what is erased by now; the page says nothing about you:`,
      link: { url, label: 'See what is erased' },
      more: ['It was not you? Then answer nothing, and tell who runs the site.'],
    },
    site,
  )

/** The words of each letter. */
export const texts: Record<
  LetterKind | 'registered-already' | 'address-taken',
  (about: About) => Promise<Composed>
> = {
  register,
  'registered-already': registeredAlready,
  reset,
  'change-email': changeEmail,
  'address-taken': addressTaken,
  invitation,
  'password-changed': told('New password', 'The password of your account was changed'),
  'email-changed': emailChanged,
  'email-restored': emailRestored,
  'passkey-added': told('New passkey', 'A passkey was added to your account', wasItYourPasskey),
  'passkey-removed': told('Passkey removed', 'A passkey was removed from your account'),
  'account-removed': removed,
}
