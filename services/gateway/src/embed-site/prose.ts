import { html } from 'hono/html'

/** A text whose words between backticks are code. */
export const prose = (text: string) =>
  text.split('`').map((part, at) => (at % 2 ? html`<code>${part}</code>` : part))
