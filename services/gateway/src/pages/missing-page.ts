import { html } from 'hono/html'
import { type Html, frameScript, layout } from './layout.ts'
import { siteHeader } from './site-header.ts'

const note = (right: Html | string, title: string, heading: string, text: string, way: string) =>
  layout(
    'page',
    html`<title>${title} · Busker</title>`,
    html`${siteHeader('', right)}
      <main class="note">
        <h1>${heading}</h1>
        <p>${text}</p>
        <p><a class="primary" href="/">${way}</a></p>
      </main>`,
  )

/** There is no such playlist, album, track or artist, or not for everybody. */
export const missingPage = (right: Html) =>
  note(
    right,
    'Not here',
    'There is no such music here',
    'It may have been removed or made private.',
    'See what there is',
  )

/** There is nobody of this id. */
export const nobodyPage = (right: Html) =>
  note(
    right,
    'Not here',
    'There is nobody here by this name',
    'The account may have been deleted.',
    'Hear what there is',
  )

/** Nothing is served at this address. */
export const nothingPage = (right: Html) =>
  note(
    right,
    'Not here',
    'There is no such page here',
    'The address may have a letter too many, or be from before.',
    'See what there is',
  )

/** A part of the site does not answer. */
export const troublePage = () =>
  note(
    '',
    'Not available right now',
    'This is not available right now',
    'Something on our side does not answer. Try again in a moment.',
    'Back to the music',
  )

const noteInFrame = (text: string) =>
  layout(
    'embed',
    html`<title>Not here · Busker</title>${frameScript}`,
    html`<p class="missing">${text}</p>`,
  )

/** The music of a frame on somebody's page is gone. */
export const missingEmbed = noteInFrame('This music is no longer here.')

/** A part of the site does not answer, told in a frame. */
export const troubleEmbed = noteInFrame('This music is not available right now.')
