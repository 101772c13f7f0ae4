import { languages, layouts, themes } from '@busker/player/demo/choices'
import type { Configuration } from '@busker/player/demo/configuration'
import { type Kind, kinds, takes } from '@busker/player/demo/kinds'
import { html } from 'hono/html'
import type { Html } from '../pages/layout.ts'

export const FORM = 'configure'

const LAYOUT = { auto: 'By its height', bar: 'Bar', compact: 'Compact', full: 'Full', page: 'Page' }
const THEME = { auto: 'As the page', light: 'Light', dark: 'Dark' }
const FIRST_ACCENT = '#b3261e'

/** One of a few, side by side. */
const pills = (
  name: string,
  legend: string,
  options: [value: string, label: string][],
  chosen: string,
) =>
  html`<fieldset class="pills">
    <legend>${legend}</legend>
    <div>
      ${options.map(
        ([value, label]) =>
          html`<label
            ><input
              type="radio"
              form="${FORM}"
              name="${name}"
              value="${value}"
              ${value === chosen ? 'checked' : ''}
            /><span>${label}</span></label
          >`,
      )}
    </div>
  </fieldset>`

/** What the snippet is for. */
export const kindChoice = (chosen: Kind) =>
  pills(
    'kind',
    'Paste it into',
    Object.entries(kinds).map(([kind, { label }]) => [kind, label]),
    chosen,
  )

/** A choice that some snippets cannot say is not offered for them; the script follows. */
const only = (choice: string, { kind }: Configuration, field: Html) =>
  html`<div data-choice="${choice}" ${takes(kind, choice) ? '' : 'hidden'}>${field}</div>`

const number = (
  name: string,
  label: string,
  unit: string,
  value: number | undefined,
  least: number,
) =>
  html`<label class="number"
    ><span>${label}</span>
    <span class="with-unit"
      ><input
        type="number"
        name="${name}"
        min="${least}"
        max="${unit === 'px' ? 2000 : 100_000}"
        inputmode="numeric"
        placeholder="auto"
        value="${value ?? ''}"
      />
      <span class="quiet">${unit}</span></span
    ></label
  >`

const tick = (name: string, label: string, hint: string, on: boolean) =>
  html`<label class="tick"
    ><input type="checkbox" name="${name}" value="on" ${on ? 'checked' : ''} />
    <span>${label} <span class="quiet">${hint}</span></span></label
  >`

const colour = ({ accent }: Configuration) =>
  html`<fieldset class="pills colour">
    <legend>Accent</legend>
    <div>
      <label
        ><input type="radio" name="colour" value="" ${accent ? '' : 'checked'} /><span
          >From the cover</span
        ></label
      >
      <label
        ><input type="radio" name="colour" value="own" ${accent ? 'checked' : ''} /><span
          >My own</span
        ></label
      >
      <input
        type="color"
        name="accent"
        value="${accent || FIRST_ACCENT}"
        aria-label="My own accent"
      />
    </div>
    <p class="quiet" data-faint hidden></p>
  </fieldset>`

/** How it looks. */
export const looks = (chosen: Configuration) =>
  html`${only(
      'layout',
      chosen,
      pills(
        'layout',
        'Layout',
        layouts.map((name) => [name, LAYOUT[name]]),
        chosen.layout,
      ),
    )}
    ${only(
      'theme',
      chosen,
      pills(
        'theme',
        'Theme',
        themes.map((name) => [name, THEME[name]]),
        chosen.theme,
      ),
    )}
    ${only('accent', chosen, colour(chosen))}
    <div class="pair">
      ${only('width', chosen, number('width', 'Width', 'px', chosen.width, 200))}
      ${only('height', chosen, number('height', 'Height', 'px', chosen.height, 80))}
    </div>`

/** How it behaves. */
export const manners = (chosen: Configuration, needsKey: boolean) =>
  html`${only(
      'lang',
      chosen,
      html`<label class="field"
        ><span>Language</span>
        <select name="lang">
          <option value="">The page’s</option>
          ${languages.map(
            ({ tag, name }) =>
              html`<option value="${tag}" lang="${tag}" ${tag === chosen.lang ? 'selected' : ''}>
                ${name}
              </option>`,
          )}
        </select></label
      >`,
    )}
    <div class="pair">
      ${only('start', chosen, number('start', 'First track', 'no.', chosen.start, 1))}
      ${only('time', chosen, number('time', 'Begin at', 's', chosen.time, 0))}
    </div>
    ${only(
      'autoplay',
      chosen,
      tick('autoplay', 'Play at once', 'where the browser lets it', chosen.autoplay),
    )}
    ${only(
      'consent',
      chosen,
      tick('consent', 'Ask first', 'nothing is loaded before a click', chosen.consent),
    )}
    ${only(
      'key',
      chosen,
      html`<label class="field"
        ><span>Embed key</span>
        <input
          name="key"
          maxlength="64"
          placeholder="pk_…"
          autocomplete="off"
          spellcheck="false"
          value="${chosen.key}"
          aria-describedby="about-key"
        />
        <span class="quiet" id="about-key"
          >${needsKey ? 'Music of this site plays elsewhere with a key alone.' : 'Only where the owner of this site asks for one.'}</span
        ></label
      >`,
    )}`
