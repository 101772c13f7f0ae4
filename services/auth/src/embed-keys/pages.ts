import { html } from 'hono/html'
import { accountPage } from '../account/layout.ts'
import type { Session } from '../accounts/sessions.ts'
import { complaint, notice } from '../pages/page.ts'
import type { FormFields } from './embed-key-form.ts'
import type { EmbedKey } from './embed-keys.repository.ts'
import { GRANTS_PER_HOUR, PREVIEW_SECONDS } from './embed-keys.schemas.ts'

const HERE = '/account/embed-keys'

const ticked = (value: string) => (value === '' ? '' : 'checked')

const fieldsOf = (form: FormFields) =>
  html`<label>
      Name <small>For yourself</small>
      <input name="name" value="${form.name}" maxlength="100" required />
    </label>
    <label>
      Pages that may play <small>One origin a line, such as https://fanzine.example</small>
      <textarea name="origins" rows="4" spellcheck="false" autocapitalize="none">
${form.origins}</textarea>
    </label>
    <label>
      Preview in seconds
      <small>${PREVIEW_SECONDS.min} to ${PREVIEW_SECONDS.max}; empty plays in full</small>
      <input
        name="preview_seconds"
        type="number"
        min="${PREVIEW_SECONDS.min}"
        max="${PREVIEW_SECONDS.max}"
        value="${form.preview_seconds}"
      />
    </label>
    <label>
      Most tracks played an hour
      <input
        name="grants_per_hour"
        type="number"
        min="${GRANTS_PER_HOUR.min}"
        max="${GRANTS_PER_HOUR.max}"
        value="${form.grants_per_hour}"
        required
      />
    </label>
    <label class="tick">
      <input name="null_origin" type="checkbox" ${ticked(form.null_origin)} />
      Also in sandboxed frames, which do not say whose they are
    </label>
    <label class="tick">
      <input name="active" type="checkbox" ${ticked(form.active)} />
      On; turned off, it starts no music anywhere, within seconds
    </label>`

const summary = (key: EmbedKey) =>
  [
    key.active ? 'on' : 'off',
    `${key.origins.length} ${key.origins.length === 1 ? 'origin' : 'origins'}`,
    key.previewSeconds === null ? 'in full' : `first ${key.previewSeconds} s`,
  ].join(', ')

/** All keys, and a form for a new one. */
export const keysPage = (
  session: Session,
  keys: EmbedKey[],
  form: FormFields,
  told: { wrong?: string | undefined; done?: string | undefined } = {},
) =>
  accountPage(
    'Embed keys',
    session,
    html`${complaint(told.wrong)} ${notice(told.done)}
      <p>
        A key lets the pages that you name play music of this site. It stands in those pages for
        everybody to read, so it is no secret: what guards it are its pages, its limit and its
        switch.
      </p>
      ${
        keys.length
          ? html`<ul class="rows">
              ${keys.map(
                (key) =>
                  html`<li>
                    <a href="${HERE}/${key.id}">${key.name}</a>
                    <span>${summary(key)}</span>
                  </li>`,
              )}
            </ul>`
          : html`<p>There is no key yet.</p>`
      }
      <h2>New key</h2>
      <form class="narrow" method="post" action="${HERE}">
        ${fieldsOf(form)}<button>Make key</button>
      </form>`,
    HERE,
  )

/** The line to paste. Which playlist it plays is for who pastes it to say. */
const snippet = (own: string, key: string) =>
  `<script type="module" src="${own}/player.js"></script><busker-player src="${own}/playlist/ID" key="${key}"></busker-player>`

/** One key: what to paste, and what it allows. */
export const keyPage = (
  session: Session,
  own: string,
  key: EmbedKey,
  form: FormFields,
  told: { wrong?: string | undefined; done?: string | undefined } = {},
) =>
  accountPage(
    key.name,
    session,
    html`${complaint(told.wrong)} ${notice(told.done)}
      <p>Key: <code>${key.key}</code></p>
      <h2 id="paste">Paste this</h2>
      <pre tabindex="0" aria-labelledby="paste"><code>${snippet(own, key.key)}</code></pre>
      <p>
        Put the address of a playlist, an album or a track in its <code>src</code>. A frame takes
        the key in its address: <code>${own}/embed/playlist/ID?key=${key.key}</code>
      </p>
      <h2>What it allows</h2>
      <form class="narrow" method="post" action="${HERE}/${key.id}">
        ${fieldsOf(form)}<button>Save</button>
      </form>
      <h2>Remove</h2>
      <form class="narrow" method="post" action="${HERE}/${key.id}/remove">
        <p>Pages that use it fall silent.</p>
        <button class="danger">Remove key</button>
      </form>`,
    HERE,
  )

/** For an account that does not run the site, and for a key that is gone. */
export const nothingHerePage = (session: Session, why: string) =>
  accountPage('Embed keys', session, complaint(why) || html``)
