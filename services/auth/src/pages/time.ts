import { html } from 'hono/html'

const toTheSecond = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'medium',
  timeZone: 'UTC',
})

const written = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'UTC',
})

/** A moment as a page without JavaScript can show it: in UTC, which it says. */
export const time = (at: Date, { seconds = false } = {}) =>
  html`<time datetime="${at.toISOString()}"
    >${(seconds ? toTheSecond : written).format(at)} UTC</time
  >`
