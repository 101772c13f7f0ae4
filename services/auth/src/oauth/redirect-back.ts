import type { Context } from 'hono'
import { html } from 'hono/html'
import { page } from '../pages/page.ts'

/** A redirect URI with the answer in its query; one that it had stays (RFC 6749, 3.1.2). */
export function withAnswer(redirectUri: string, answer: Record<string, string | undefined>) {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(answer))
    if (value !== undefined) query.set(name, value)
  return `${redirectUri}${redirectUri.includes('?') ? '&' : '?'}${query}`
}

/**
 * Sends a browser on to an app after a form of ours, by a page and not by a redirect: Chromium holds
 * `form-action` to every redirect after a form, also to those that the app makes then.
 */
export function goOnTo(c: Context, url: string) {
  c.header('Refresh', `0; url=${url}`)
  return c.html(
    page(
      'Going back to the app',
      html`<p>If nothing happens, <a href="${url}" rel="noreferrer">go on yourself</a>.</p>`,
    ),
  )
}

/** Sends a browser to an app: by a redirect, unless it comes from a form of ours. */
export function sendBack(c: Context, own: string, url: string) {
  const fromOwnPage =
    c.req.header('sec-fetch-site') === 'same-origin' ||
    c.req.header('referer')?.startsWith(`${own}/`) === true
  return fromOwnPage ? goOnTo(c, url) : c.redirect(url, 303)
}
