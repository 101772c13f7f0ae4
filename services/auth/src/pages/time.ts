import { html } from 'hono/html'

const written = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'UTC',
})

/** A moment as a page without JavaScript can show it: in UTC, which it says. */
export const time = (at: Date) =>
  html`<time datetime="${at.toISOString()}">${written.format(at)} UTC</time>`
