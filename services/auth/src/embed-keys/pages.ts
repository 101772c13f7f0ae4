import { html } from 'hono/html'
import { accountPage } from '../account/layout.ts'
import type { Session } from '../accounts/sessions.ts'
import { COMPLAINT, complaint, notice } from '../pages/page.ts'
import type { FormFields } from './embed-key-form.ts'
import { mayAdminister } from '../rights.ts'
import type { Settings } from '../settings/settings.ts'
import type { EmbedKey } from './embed-keys.repository.ts'
import { GRANTS_PER_HOUR, PREVIEW_SECONDS } from './embed-keys.schemas.ts'

const HERE = '/account/embed-keys'

const ticked = (value: string) => (value === '' ? '' : 'checked')

const fieldsOf = (form: FormFields, wrong?: string) => {
  const isWrong = (field: string) => String(field === wrong)
  const about = (field: string) => (field === wrong ? COMPLAINT : '')
  return html`<label>
      Name <small>For yourself</small>
      <input
        name="name"
        aria-invalid="${isWrong('name')}"
        aria-describedby="${about('name')}"
        value="${form.name}"
        maxlength="100"
        required
      />
    </label>
    <label>
      Pages that may play <small>One origin a line, such as https://fanzine.example</small>
      <textarea
        name="origins"
        aria-invalid="${isWrong('origins')}"
        aria-describedby="${about('origins')}"
        rows="4"
        spellcheck="false"
        autocapitalize="none"
      >
${form.origins}</textarea>
    </label>
    <label>
      Preview in seconds
      <small>${PREVIEW_SECONDS.min} to ${PREVIEW_SECONDS.max}; empty plays in full</small>
      <input
        name="preview_seconds"
        aria-invalid="${isWrong('preview_seconds')}"
        aria-describedby="${about('preview_seconds')}"
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
        aria-invalid="${isWrong('grants_per_hour')}"
        aria-describedby="${about('grants_per_hour')}"
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
      Active. Without the tick it is off, and starts no music anywhere, within seconds
    </label>`
}

const summary = (key: EmbedKey) =>
  [
    key.active ? 'Active' : 'Off',
    `${key.origins.length} ${key.origins.length === 1 ? 'origin' : 'origins'}`,
    key.previewSeconds === null ? 'in full' : `first ${key.previewSeconds} s`,
  ].join(', ')

/** Said while keys bind nobody, to who may change that. */
const openToAll = ({ account }: Session) =>
  html`<p role="note">
    Players stand on any page just now, with a key or without: keys bind nobody.
    ${mayAdminister(account) ? html`<a href="/admin">Let only pages with a key play</a>` : ''}
  </p>`

interface Told {
  wrong?: string | undefined
  /** The field that is wrong. */
  field?: string | undefined
  done?: string | undefined
}

/** All keys, and a form for a new one. */
export const keysPage = (
  session: Session,
  { keys, embeds }: { keys: EmbedKey[]; embeds: Settings['embeds'] },
  form: FormFields,
  told: Told = {},
) =>
  accountPage(
    'Embed keys',
    session,
    html`${complaint(told.wrong)} ${notice(told.done)}
      ${embeds === 'open' ? openToAll(session) : ''}
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
                    <div>
                      <a href="${HERE}/${key.id}">${key.name}</a>
                      <p><code>${key.key}</code></p>
                    </div>
                    <span>${summary(key)}</span>
                  </li>`,
              )}
            </ul>`
          : html`<p>There is no key yet.</p>`
      }
      <h2>New key</h2>
      <form class="narrow" method="post" action="${HERE}">
        ${fieldsOf(form, told.field)}<button>Make key</button>
      </form>`,
    HERE,
  )

const WHAT = html`<mark>/playlist/ID</mark>`

/** The line to paste. Which playlist it plays is for who pastes it to say: what is marked. */
const snippet = (own: string, key: string) =>
  html`${`<script type="module" src="${own}/player.js"></script><busker-player src="${own}`}${WHAT}${`" key="${key}"></busker-player>`}`

/** One key: what to paste, and what it allows. */
export const keyPage = (
  session: Session,
  own: string,
  key: EmbedKey,
  form: FormFields,
  told: Told = {},
) =>
  accountPage(
    key.name,
    session,
    html`${complaint(told.wrong)} ${notice(told.done)}
      <p>Key: <code>${key.key}</code></p>
      <h2 id="address">An address with the key</h2>
      <p>
        Take the address of a playlist, album or track and put the key behind it. What is marked is
        yours to replace.
      </p>
      <pre tabindex="0" aria-labelledby="address"><code>${own}${WHAT}?key=${key.key}</code></pre>
      <p>
        Sites that make a player of an address (oEmbed) take it like that, and so does the element
        below as its <code>src</code>.
      </p>
      <h2 id="paste">Or HTML to paste</h2>
      <p>As an element of your page, with the address of what it plays in its <code>src</code>:</p>
      <pre tabindex="0" aria-labelledby="paste"><code>${snippet(own, key.key)}</code></pre>
      <p id="frame">As a frame, by the address:</p>
      <pre
        tabindex="0"
        aria-labelledby="frame"
      ><code>${own}/embed${WHAT}?key=${key.key}</code></pre>
      <h2>What it allows</h2>
      <form class="narrow" method="post" action="${HERE}/${key.id}">
        ${fieldsOf(form, told.field)}<button>Save</button>
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
