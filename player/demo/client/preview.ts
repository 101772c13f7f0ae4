import type { BuskerPlayer } from '../../src/player.ts'
import { readableOn } from '../accent.ts'
import { frameAddress, isFramed } from '../addresses.ts'
import { TRACK_HEIGHT, heights } from '../choices.ts'
import type { Configuration } from '../configuration.ts'

/** Shows how it will look: the very element, or the frame, of this server. */
export function showPreview(
  stage: HTMLElement,
  site: string,
  chosen: Configuration,
  title: string,
) {
  stage.dataset['theme'] = chosen.theme
  if (isFramed(chosen)) showFrame(stage, site, chosen)
  else showElement(stage, chosen, title)
}

const only = <Tag extends 'iframe' | 'busker-player'>(stage: HTMLElement, tag: Tag) => {
  const there = stage.firstElementChild
  return there?.localName === tag ? (there as HTMLElementTagNameMap[Tag]) : undefined
}

function showFrame(stage: HTMLElement, site: string, chosen: Configuration) {
  const known = only(stage, 'iframe')
  const frame = known ?? document.createElement('iframe')
  const isLink = chosen.kind !== 'iframe' && chosen.kind !== 'notion'
  // What a link cannot say is not shown, music of this site plays here without a key, and asks nobody twice to be quiet.
  const said: Configuration = isLink
    ? { ...chosen, layout: 'auto', theme: 'auto', lang: '', start: undefined, time: undefined }
    : chosen
  const address = frameAddress(site, { ...said, autoplay: false, key: '' }).slice(site.length)
  if (frame.getAttribute('src') !== address) frame.src = address
  frame.title = 'Preview'
  frame.allow = 'autoplay'
  const usual = chosen.music.startsWith('track/') && said.layout === 'auto'
  const room = chosen.kind === 'iframe' ? chosen : { width: undefined, height: undefined }
  frame.height = String(room.height ?? (usual ? TRACK_HEIGHT : heights[said.layout]))
  frame.width = String(room.width ?? '100%')
  if (!known) stage.replaceChildren(frame)
}

/** What a player is made of once; everything else changes while it plays. */
const identityOf = ({ music, consent, start, time, kind }: Configuration) =>
  [music, consent && kind === 'html', start, time].join(' ')

let shown = ''

function showElement(stage: HTMLElement, chosen: Configuration, title: string) {
  const identity = identityOf(chosen)
  let player = only(stage, 'busker-player')
  const isNew = identity !== shown
  // The server's own element will do where nothing needs saying at the start.
  const isServers = shown === '' && player?.getAttribute('src') === `/${chosen.music}`
  shown = identity
  if (!player || (isNew && !(isServers && !chosen.consent && !chosen.start && !chosen.time))) {
    player = document.createElement('busker-player')
    build(player, chosen, title)
    stage.replaceChildren(player)
  }
  const { theme, layout, lang, width, height, accent } = chosen
  for (const [name, value] of Object.entries({ theme, layout, lang }))
    if (value && value !== 'auto') player.setAttribute(name, value)
    else player.removeAttribute(name)
  const style = (name: string, value: string) => player.style.setProperty(name, value || null)
  style('inline-size', width ? `${width}px` : '')
  style('block-size', height ? `${height}px` : '')
  style('--busker-accent', accent)
  style('--busker-on-accent', accent && readableOn(accent))
}

function build(
  player: BuskerPlayer,
  { music, consent, kind, start, time }: Configuration,
  title: string,
) {
  player.setAttribute('src', `/${music}`)
  if (consent && kind === 'html') {
    player.setAttribute('consent', 'click')
    const card = document.createElement('button')
    card.type = 'button'
    card.className = 'card'
    card.textContent = `Play “${title}” from ${location.host}`
    player.append(card)
  }
  player.addEventListener(
    'busker-ready',
    () => {
      if (start && start > 1) void player.skipTo(start - 1)
      if (time) player.currentTime = time
    },
    { once: true },
  )
}
