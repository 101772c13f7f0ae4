import { html } from 'hono/html'
import { signedInLinks } from '../pages/account-links.ts'
import { cover } from '../pages/cover.ts'
import { type Html, layout } from '../pages/layout.ts'
import { siteHeader } from '../pages/site-header.ts'
import { accountTabs } from './account-tabs.ts'
import { type Choice, countries, languagesWith } from './choices.ts'
import type { Change, Own } from './people.ts'

const PIXELS = 120

export interface ProfilePage {
  own: Own
  /** What the account may do, by which it has further pages. */
  scopes: ReadonlySet<string>
  /** What was typed, when it could not be saved. */
  typed?: Change | undefined
  wrong?: string | undefined
  saved?: boolean
}

const select = (name: string, choices: Choice[], chosen: string | null | undefined) =>
  html`<select id="${name}" name="${name}">
    <option value="">Not said</option>
    ${choices.map(
      ({ value, name: shown }) =>
        html`<option value="${value}" ${value === chosen ? 'selected' : ''}>${shown}</option>`,
    )}
  </select>`

const tick = (name: string, ticked: boolean | undefined, label: string) =>
  html`<label class="tick">
    <input type="checkbox" name="${name}" ${ticked ? 'checked' : ''} /> ${label}
  </label>`

const pictureForm = ({ images, id }: Own): Html =>
  html`<section aria-labelledby="picture-title">
    <h2 id="picture-title">Picture</h2>
    ${cover({ id, images }, PIXELS)}
    <form method="post" action="/account/profile/picture" enctype="multipart/form-data">
      <label for="picture">JPEG, PNG or WebP, at most 4 MB</label>
      <input
        id="picture"
        type="file"
        name="picture"
        accept="image/jpeg,image/png,image/webp"
        required
      />
      <button class="plain">Use this picture</button>
    </form>
    ${
      images.length
        ? html`<form method="post" action="/account/profile/picture/remove">
            <button class="plain">Remove the picture</button>
          </form>`
        : ''
    }
  </section>`

/** Where somebody changes what others see of them. It needs no script. */
export const profilePage = ({ own, scopes, typed, wrong, saved = false }: ProfilePage) =>
  layout(
    'page',
    html`<title>Your profile · Busker</title>`,
    html`${siteHeader('', signedInLinks(own.display_name))}
      <main class="profile">
        ${accountTabs(scopes)}
        <h1>Your profile</h1>
        ${wrong ? html`<p role="alert">${wrong}</p>` : ''}
        ${saved ? html`<p role="status">Saved.</p>` : ''}
        <section aria-labelledby="about-title">
          <h2 id="about-title">About you</h2>
          <form method="post" action="/account/profile">
            <label for="display_name">Name</label>
            <input
              id="display_name"
              name="display_name"
              value="${typed?.display_name ?? own.display_name}"
              maxlength="200"
              autocomplete="nickname"
              required
            />
            <label for="country">Country</label>
            ${select('country', countries, typed ? typed.country : own.country)}
            <label for="locale">Language</label>
            ${select('locale', languagesWith(own.locale), typed ? typed.locale : own.locale)}
            ${tick(
              'filter_enabled',
              typed ? typed.filter_enabled : own.explicit_content?.filter_enabled,
              'Do not play explicit music',
            )}
            ${tick(
              'profile_public',
              typed ? typed.profile_public : own.profile_public,
              'Show my picture and followers to others',
            )}
            <button class="primary">Save</button>
          </form>
          <p class="quiet"><a href="/user/${own.id}">Your page, as others see it</a></p>
        </section>
        ${pictureForm(own)}
      </main>`,
  )
