import { html } from 'hono/html'

/** A letter without its address. */
export interface Composed {
  subject: string
  text: string
  html: string
}

interface Draft {
  subject: string
  /** What happened, or what to do, in a sentence or two. */
  about: string
  link: { url: string; label: string }
  /** How long the link works, and what to do for who did not ask. */
  more: string[]
}

/** A letter as plain text and as HTML that says the same. Nothing in it comes from another server. */
export const compose = async (
  { subject, about, link, more }: Draft,
  site: string,
): Promise<Composed> => ({
  subject,
  text: `${['Hello,', about, link.url, ...more].join('\n\n')}\n\n-- \n${site}\n`,
  // Hono's is a String object, which nodemailer does not take.
  html: (
    await html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <title>${subject}</title>
        </head>
        <body style="margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif">
          <main style="max-width:32rem">
            <p>Hello,</p>
            <p>${about}</p>
            <p>
              <a
                href="${link.url}"
                style="display:inline-block;padding:12px 16px;border-radius:10px;background:#b3261e;color:#fff;font-weight:600;text-decoration:none"
                >${link.label}</a
              >
            </p>
            <p style="font-size:14px">Or open this address: ${link.url}</p>
            ${more.map((line) => html`<p>${line}</p>`)}
            <p>${site}</p>
          </main>
        </body>
      </html>`
  ).valueOf(),
})
