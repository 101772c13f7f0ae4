import { css } from 'lit'
import { fullStyles } from './layouts/full.styles.ts'
import { tinyStyles } from './layouts/tiny.styles.ts'

/**
 * The height is the host's and never the content's, so nothing on the page moves when music
 * arrives. All is in em, so that a listener with larger text gets the layout of a smaller room.
 */
const ground = css`
  :host {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    block-size: 28em;
    min-block-size: calc(80em / 15);
    container-type: size;
    font-family: var(--busker-font, inherit);
    font-size: var(--busker-font-size, max(15px, 0.9375rem));
    line-height: 1.35;
    text-align: start;
  }
  :host(:state(single)) {
    block-size: calc(196em / 15);
  }
  :host([layout='bar']) {
    block-size: calc(80em / 15);
  }
  :host([layout='compact']) {
    block-size: calc(152em / 15);
  }
  :host([layout='page']) {
    block-size: 48em;
  }
  :host([layout='none']) {
    display: contents;
  }
  :host([hidden]) {
    display: none;
  }
  .card {
    box-sizing: border-box;
    position: relative;
    display: grid;
    align-content: center;
    align-items: center;
    block-size: 100%;
    overflow: clip;
    color: var(--_text);
    background: var(--_ground);
    border: 1px solid var(--_line);
    border-radius: var(--busker-radius, 16px);
    transition: background-color 0.5s;
  }
  .card.none {
    display: contents;
  }
  /* Its layout is on the way: nothing may move when it comes. */
  :host(:state(bare)) .card {
    visibility: hidden;
  }
  .card:focus {
    outline: none;
  }
  .cover {
    grid-area: cover;
    aspect-ratio: 1;
    border-radius: calc(var(--busker-radius, 16px) * 0.55);
  }
  .titles {
    grid-area: titles;
    min-inline-size: 0;
  }
  .titles > * {
    margin: 0;
    overflow: hidden;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .title {
    font-weight: 650;
    letter-spacing: -0.012em;
    line-height: 1.3;
  }
  .artist {
    color: var(--_quiet);
  }
  .scrubber {
    grid-area: scrubber;
  }
  .transport {
    grid-area: transport;
  }
  .volume {
    grid-area: volume;
    justify-self: end;
    inline-size: 100%;
    max-inline-size: 9em;
  }
  .list {
    grid-area: list;
    align-self: stretch;
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    min-block-size: 0;
    min-inline-size: 0;
  }
  .about {
    display: flex;
    align-items: baseline;
    gap: 0.6em;
    margin: 0;
    padding: 0.7em 1.1em 0.35em;
    min-block-size: 1.8em;
    font-size: 0.87em;
    white-space: nowrap;
    color: var(--_quiet);
  }
  .about a {
    overflow: hidden;
    text-overflow: ellipsis;
    padding-block: 0.2em;
    border-radius: 0.3em;
    font-weight: 650;
    color: var(--_text);
    text-decoration: none;
  }
  .about a:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .about a:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
  .about span {
    flex: none;
  }
  .queue {
    padding: 0 0.4em 0.4em;
  }
  .notice {
    position: absolute;
    inset: 0;
    overflow: auto;
  }
  .toast {
    position: absolute;
    inset-block-end: 0.6em;
    inset-inline: 0.8em;
    margin: 0 auto;
    inline-size: fit-content;
    max-inline-size: calc(100% - 3.6em);
    padding: 0.55em 1em;
    border-radius: 0.7em;
    overflow-wrap: anywhere;
    pointer-events: none;
    color: var(--_surface);
    background: var(--_text);
    box-shadow: 0 4px 16px #0003;
  }
  .toast:empty {
    padding: 0;
    box-shadow: none;
  }
  .spoken {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  /* Grey bars of the very size of what comes, so that nothing moves. */
  .loading .title,
  .loading .artist {
    inline-size: 60%;
    background: var(--_sunken);
    clip-path: inset(12% 0 round 0.3em);
    animation: breathe 1.4s ease-in-out infinite alternate;
  }
  .loading .artist {
    inline-size: 35%;
  }
  .loading .queue {
    clip-path: inset(0 1em);
    background: repeating-linear-gradient(var(--_sunken) 0 1.1em, transparent 0 2.6em);
    animation: breathe 1.4s ease-in-out infinite alternate;
    mask: linear-gradient(#000, transparent);
  }
  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
      animation: none !important;
    }
  }
  @media (forced-colors: active) {
    .toast:not(:empty) {
      border: 1px solid;
    }
    .about a:focus-visible {
      outline-color: Highlight;
    }
  }
`

export const playerStyles = [ground, fullStyles, tinyStyles]
