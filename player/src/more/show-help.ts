import { msg } from '../localize/message.ts'

type Keys = [key: string, deed: string][]

const keys = (): Keys => [
  [msg('Space'), msg('Play or pause')],
  ['← →', msg('Back or forward by 5 seconds')],
  ['↑ ↓', msg('Louder or quieter')],
  ['M', msg('Mute')],
  ['N, P', msg('Next or previous track')],
  ['S, R', msg('Shuffle, repeat')],
  ['?', msg('This help')],
]
const listKeys = (): Keys => [
  ['↑ ↓', msg('From track to track')],
  [msg('Home, End'), msg('To the first or the last track')],
  ['A … Z', msg('To the track that begins so')],
  [msg('Enter'), msg('Play the track')],
]

const sheet = new CSSStyleSheet()
sheet.replaceSync(`
.help {
  box-sizing: border-box; margin: auto; padding: 1.4em 1.6em; max-inline-size: min(26em, 100vw - 2em);
  max-block-size: calc(100dvh - 2em); overflow: auto; border: 1px solid var(--_line);
  border-radius: var(--busker-radius, 16px); color: var(--_text); background: var(--_surface);
  box-shadow: 0 12px 48px #0005;
}
.help::backdrop { background: #0008 }
.help h2 { margin: 0 0 .8em; font-size: 1.15em; line-height: 1.3 }
.help h3 { margin: 1.2em 0 .5em; font-size: .87em; font-weight: 600; color: var(--_quiet) }
.help dl { display: grid; grid-template-columns: auto 1fr; gap: .7em 1.2em; margin: 0 }
.help dd { margin: 0 }
.help kbd {
  padding: .1em .5em; border: 1px solid var(--_line); border-radius: .4em; font: inherit;
  background: var(--_hover); white-space: nowrap;
}
.help button {
  all: unset; box-sizing: border-box; display: block; margin: 1.4em 0 0 auto; padding: .5em 1.3em;
  border-radius: 2em; font-weight: 650; color: var(--_on-accent); background: var(--_accent); cursor: pointer;
}
.help button:focus-visible { outline: 2px solid var(--_focus); outline-offset: 2px }
@media (forced-colors: active) { .help button { border: 1px solid } }
`)

function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...inside: (Node | string)[]
) {
  const made = document.createElement(name)
  made.append(...inside)
  return made
}

const table = (rows: Keys) =>
  create(
    'dl',
    ...rows.flatMap(([key, deed]) => [create('dt', create('kbd', key)), create('dd', deed)]),
  )

/** Shows over the page which keys do what; Escape or the button closes it, and focus goes back. */
export function showHelp(card: HTMLElement) {
  const root = card.getRootNode() as ShadowRoot
  if (root.querySelector('.help')) return
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet)
  const heading = create('h2', msg('Keys'))
  const close = create('button', msg('Close'))
  const list = [create('h3', msg('In the list')), table(listKeys())]
  const dialog = create('dialog', heading, table(keys()), ...list, close)
  heading.id = 'busker-help'
  dialog.className = 'help'
  dialog.setAttribute('part', 'help')
  dialog.setAttribute('aria-labelledby', heading.id)
  // What is pressed here is not meant for the player.
  dialog.addEventListener('keydown', (event) => event.stopPropagation())
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog || target === close) dialog.close()
  })
  dialog.addEventListener('close', () => dialog.remove())
  card.append(dialog)
  dialog.showModal()
}
