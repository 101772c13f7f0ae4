import type { ShareDetail } from '../events.ts'
import { msg, str } from '../localize/message.ts'
import { addressAt } from '../manners/moment.ts'
import { clockTime } from '../times.ts'

const sheet = new CSSStyleSheet()
sheet.replaceSync(`
dialog {
  box-sizing: border-box; margin: auto; padding: 1.4em 1.6em; inline-size: min(30em, 100vw - 2em);
  max-block-size: calc(100dvh - 2em); overflow: auto; border: 1px solid var(--_line); font-size: 15px;
  border-radius: var(--busker-radius, 16px); color: var(--_text); background: var(--_surface);
  box-shadow: 0 12px 48px #0005; text-align: start;
}
dialog::backdrop { background: #0008 }
h2 { margin: 0 0 .8em; font-size: 1.15em; line-height: 1.3 }
label { display: block; margin-block-end: .35em; font-size: .87em; font-weight: 600; color: var(--_quiet) }
.field { display: flex; gap: .5em; margin-block-end: 1em }
input:not([type]) {
  flex: 1; box-sizing: border-box; min-inline-size: 0; padding: .5em .8em; direction: ltr; font: inherit;
  border: 1px solid var(--_faint); border-radius: .6em; color: inherit; background: var(--_sunken);
}
.at { display: flex; align-items: center; gap: .6em; min-block-size: 24px; font-size: 1em; font-weight: 400; color: inherit }
.at input { inline-size: 24px; block-size: 24px; margin: 0; accent-color: var(--_accent) }
dialog button {
  inline-size: auto; block-size: auto; padding: .5em 1.1em; border-radius: 2em; font-weight: 650;
  color: var(--_text); background: var(--_sunken);
}
.ends { display: flex; flex-wrap: wrap; align-items: center; gap: .5em; min-block-size: 2.6em }
.ends p { flex: 1; margin: 0; color: var(--_quiet) }
dialog .close { color: var(--_on-accent); background: var(--_accent) }
input:focus-visible { outline: 2px solid var(--_focus); outline-offset: 1px }
@media (forced-colors: active) { dialog button { border: 1px solid } }
`)

function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...inside: (Node | string)[]
) {
  const made = document.createElement(name)
  if (className) made.className = className
  made.append(...inside)
  return made
}

/** The one line of HTML that plays an address on any page. */
export const embedCode = (url: string) =>
  `<script type="module" src="${new URL(url).origin}/player.js"></script><busker-player src="${url.replaceAll('&', '&amp;')}"></busker-player>`

/** Whether the page may write to the clipboard; frames and pages without encryption may not. */
async function write(text: string) {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/** A text to take away: in a field, since not every page may write to the clipboard. */
function createField(id: string, name: string, action: string, say: (words: string) => void) {
  const label = create('label', '', name)
  const field = create('input', '')
  const copy = create('button', '', action)
  label.htmlFor = field.id = id
  field.readOnly = true
  field.addEventListener('focus', () => field.select())
  copy.addEventListener('click', () => {
    void write(field.value).then((isCopied) => {
      say(isCopied ? msg('Copied.') : msg('Press Ctrl+C to copy.'))
      if (!isCopied) field.focus()
    })
  })
  return { field, parts: [label, create('div', 'field', field, copy)] }
}

/** Shows what can be shared over the page; Escape or the button closes it, and focus goes back. */
export function showShare(root: ShadowRoot, { url, title, time, track }: ShareDetail) {
  if (root.querySelector('dialog')) return
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet)
  const heading = create('h2', '', msg('Share'))
  const status = create('p', '')
  status.role = 'status'
  const say = (words: string) => (status.textContent = words)

  const link = createField('link', msg('Link'), msg('Copy link'), say)
  const code = createField('code', msg('Code for your own page'), msg('Copy code'), say)
  const when = create('input', '')
  when.type = 'checkbox'
  const at = create('label', 'at', when, msg(str`Start at ${clockTime(time)}`))
  const fill = () => {
    // A track alone is what its address says already.
    const named = track && !url.endsWith(`/track/${track.id}`) ? { track: track.id } : {}
    link.field.value = when.checked ? addressAt(url, { time, ...named }) : url
    code.field.value = embedCode(link.field.value)
  }
  when.addEventListener('change', fill)
  fill()

  const close = create('button', 'close', msg('Close'))
  const ends = create('div', 'ends', status)
  if (typeof navigator.share === 'function') {
    const send = create('button', '', msg('Send…'))
    // Who closes the browser's own dialog has changed their mind.
    send.addEventListener('click', () => {
      navigator.share({ title, url: link.field.value }).catch(() => undefined)
    })
    ends.append(send)
  }
  ends.append(close)
  const dialog = create('dialog', '', heading, ...link.parts)
  if (time >= 1 && track) dialog.append(create('div', 'field', at))
  dialog.append(...code.parts, ends)
  heading.id = 'share'
  dialog.setAttribute('part', 'dialog')
  dialog.setAttribute('aria-labelledby', heading.id)
  // What is pressed here is not meant for the player.
  dialog.addEventListener('keydown', (event) => event.stopPropagation())
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog || target === close) dialog.close()
  })
  dialog.addEventListener('close', () => dialog.remove())
  root.append(dialog)
  dialog.showModal()
}
