import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { SHORTEST_PASSWORD } from '../accounts/passwords.ts'

type Html = HtmlEscapedString | Promise<HtmlEscapedString>

const page = (title: string, body: Html) =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Busker</title>
        <link rel="stylesheet" href="/sign-in/style.css" />
      </head>
      <body>
        <main>
          <p class="brand"><a href="/">Busker</a></p>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`

const complaint = (message: string | undefined) =>
  message ? html`<p role="alert">${message}</p>` : ''

/** Sign-in by name and password. */
export const signInPage = (message?: string) =>
  page(
    'Sign in',
    html`${complaint(message)}
      <form method="post" action="/sign-in">
        <label>Name <input name="username" autocomplete="username" required autofocus /></label>
        <label>
          Password
          <input name="password" type="password" autocomplete="current-password" required />
        </label>
        <button>Sign in</button>
      </form>`,
  )

/** What a one-time link opens: the first choice of a password, or the choice of a new one. */
export const oneTimePage = (
  code: string,
  username: string,
  hasPassword: boolean,
  message?: string,
) =>
  page(
    hasPassword ? 'Welcome back' : 'Welcome to your Busker',
    html`${complaint(message)}
      <p>
        You are <strong>${username}</strong>.
        ${hasPassword ? 'Choose a new password, or go in as you are.' : 'Choose a password for the next time.'}
      </p>
      <form method="post" action="/sign-in/link">
        <input type="hidden" name="code" value="${code}" />
        <input type="hidden" name="username" value="${username}" autocomplete="username" />
        <label>
          ${hasPassword ? 'New password' : 'Password'} (at least ${SHORTEST_PASSWORD} characters)
          <input
            name="password"
            type="password"
            autocomplete="new-password"
            minlength="${SHORTEST_PASSWORD}"
            maxlength="256"
            ${hasPassword ? '' : 'required'}
            autofocus
          />
        </label>
        <button>Go in</button>
      </form>`,
  )

/** A link that was used already, or is too old. */
export const usedLinkPage = () =>
  page(
    'This link no longer works',
    html`<p>It can be used once, within a day.</p>
      <p>
        <a href="/sign-in">Sign in with your password</a>, or start Busker again: each start prints
        a new link.
      </p>`,
  )
