import { html, nothing } from 'lit'
import { direction, language, msg, str } from '../localize/message.ts'
import type { CollectionState } from '../playback/collection.ts'
import './busker-cover.ts'
import type { BuskerPlayer } from './busker-player.ts'
import './busker-queue.ts'
import './busker-scrubber.ts'
import './busker-transport.ts'
import './busker-volume.ts'
import type { LayoutName } from './layout.ts'
import { renderNotice } from './render-notice.ts'

/** What is drawn; the parts read the rest from their player. */
export type PlayerView = {
  player: BuskerPlayer
  layout: LayoutName
  loaded: CollectionState
  /** What a screen reader says next. */
  announcement: string
  /** A line over the list: why it is silent. */
  hint: string
  press: (event: KeyboardEvent) => void
  retry: () => void
}

/** The player around its music, or around the reason why there is none. */
export function renderPlayer(view: PlayerView) {
  const { player, loaded, layout } = view
  const { list } = player
  const silent = (loaded.phase === 'failed' || list?.total === 0) && !player.currentTrack
  const content =
    layout === 'none'
      ? html`<slot></slot>`
      : silent
        ? renderNotice(loaded, view.retry)
        : renderMusic(view)
  return html`<section
    class="card ${loaded.phase} ${layout}"
    part="player"
    tabindex="-1"
    lang=${language()}
    dir=${direction()}
    aria-label=${list?.name ? msg(str`Player: ${list.name}`) : msg('Player')}
    aria-busy=${loaded.phase === 'loading'}
    @keydown=${view.press}
  >
    ${content}
    <p class="spoken" aria-live="polite">${view.announcement}</p>
    <p class="toast" part="message" role="status">${view.hint}</p>
  </section>`
}

function renderMusic({ player }: PlayerView) {
  const { currentTrack: track } = player
  return html`
    <busker-cover class="cover" part="cover" exportparts="image: cover-image"></busker-cover>
    <div class="titles" part="titles">
      <p class="title" part="title" dir="auto" title=${track?.title ?? ''}>
        ${track?.title ?? '\u00a0'}
      </p>
      <p class="artist" part="artist" dir="auto">${track?.artist ?? '\u00a0'}</p>
    </div>
    <busker-scrubber
      class="scrubber"
      part="scrubber"
      exportparts="rail, time, preview"
    ></busker-scrubber>
    <busker-transport
      class="transport"
      part="transport"
      exportparts="button, play-button, shuffle-button, repeat-button"
    ></busker-transport>
    <busker-volume class="volume" part="volume" exportparts="button, rail"></busker-volume>
    <busker-tools part="tools" exportparts="button, lyrics-button" hidden></busker-tools>
    ${player.roomy ? (player.lyrics ? renderLyrics(player) : renderList(player)) : nothing}
  `
}

function renderLyrics(player: BuskerPlayer) {
  return html`<busker-lyrics
    class="list"
    part="lyrics"
    exportparts="line, current-line"
    src=${player.about('lyrics')}
    .currentTime=${player.currentTime}
    @busker-seek=${({ detail }: CustomEvent<number>) => (player.currentTime = detail)}
  ></busker-lyrics>`
}

function renderList({ list, shuffle, tools }: BuskerPlayer) {
  return html`<div class="list" part="list">
    <p class="about" part="about">
      ${
        list &&
        html`<a href=${list.url} dir="auto" target="_blank" rel="noopener">${list.name}</a>
          <span>${tools?.tracksText(list.total)}</span>`
      }
    </p>
    <busker-queue
      class="queue"
      part="queue"
      exportparts="row, current-row, grip, menu-button"
      menus
      ?movable=${!shuffle}
    ></busker-queue>
  </div>`
}
