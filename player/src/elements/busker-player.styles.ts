import { css } from 'lit'

/**
 * The height is the host's and never the content's, so nothing on the page moves when music
 * arrives. Three layouts by width: stacked, cover beside the controls, cover as a full column.
 */
export const playerStyles = css`
  :host {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    block-size: 420px;
    min-block-size: 168px;
    container-type: size;
    font-family: var(--busker-font, inherit);
    font-size: var(--busker-font-size, 15px);
    line-height: 1.35;
    text-align: start;
  }
  :host(:state(single)) {
    block-size: 196px;
  }
  :host([hidden]) {
    display: none;
  }
  .card {
    box-sizing: border-box;
    position: relative;
    display: grid;
    grid-template: auto auto auto minmax(0, 1fr) / auto minmax(0, 1fr);
    grid-template-areas: 'cover titles' 'scrubber scrubber' 'controls controls' 'list list';
    gap: 0 1em;
    block-size: 100%;
    overflow: clip;
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--busker-radius, 16px);
    transition: background-color 0.5s;
  }
  .card:focus {
    outline: none;
  }
  .cover {
    grid-area: cover;
    inline-size: 5.4em;
    aspect-ratio: 1;
    margin: 1em 0 0.5em 1em;
    border-radius: calc(var(--busker-radius, 16px) * 0.6);
  }
  .titles {
    grid-area: titles;
    align-self: center;
    display: grid;
    gap: 0.1em;
    padding: 1em 1em 0.5em 0;
  }
  .titles > * {
    margin: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .title {
    font-size: 1.25em;
    font-weight: 650;
    letter-spacing: -0.012em;
    line-height: 1.3;
  }
  .artist {
    color: var(--_quiet);
  }
  .scrubber {
    grid-area: scrubber;
    padding-inline: 1em;
  }
  .controls {
    grid-area: controls;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1em;
    padding: 0.35em 1em 0.75em 0.4em;
  }
  .volume {
    flex: 0 1 9em;
  }
  .list {
    grid-area: list;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: auto minmax(0, 1fr);
    border-block-start: 1px solid var(--_line);
  }
  .about {
    display: flex;
    align-items: baseline;
    gap: 0.6em;
    margin: 0;
    padding: 0.7em 1.15em 0.35em;
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
    font-weight: 700;
    color: var(--_text);
    text-decoration: none;
  }
  .about a:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .about span {
    flex: none;
  }
  .queue {
    padding: 0 0.5em 0.5em;
  }
  .notice {
    grid-area: 1 / 1 / -1 / -1;
  }
  .toast {
    position: absolute;
    inset-block-end: 0.8em;
    inset-inline: 0.8em;
    margin: 0 auto;
    inline-size: fit-content;
    max-inline-size: calc(100% - 3.6em);
    padding: 0.55em 1em;
    border-radius: 0.7em;
    overflow-wrap: anywhere;
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

  @container (min-width: 480px) {
    .card {
      grid-template-areas: 'cover titles' 'cover scrubber' 'cover controls' 'list list';
    }
    .cover {
      inline-size: 9.6em;
      margin-block-end: 1em;
    }
    .titles {
      padding-block: 1.2em 0.4em;
    }
    .scrubber {
      padding-inline: 0 1em;
    }
    .controls {
      padding-inline-start: 0;
      margin-inline-start: -0.6em;
      padding-block-end: 0.9em;
    }
  }
  @container (min-width: 720px) and (min-height: 300px) {
    .card {
      grid-template: auto auto auto minmax(0, 1fr) / min(100cqh, 42cqw) minmax(0, 1fr);
      grid-template-areas: 'cover titles' 'cover scrubber' 'cover controls' 'cover list';
      column-gap: 1.4em;
    }
    .cover {
      inline-size: 100%;
      block-size: 100cqh;
      aspect-ratio: auto;
      margin: 0;
      border-radius: 0;
    }
    .titles {
      padding: 1.4em 1.4em 0.5em 0;
    }
    .title {
      font-size: 1.5em;
    }
    .scrubber,
    .controls {
      padding-inline-end: 1.4em;
    }
    .list {
      margin-inline-start: -1.4em;
    }
    .about {
      padding-inline: 1.6em;
    }
    .queue {
      padding-inline: 0.8em;
    }
  }
  /* Without a list the controls take the middle. */
  :host(:state(single)) .card {
    align-content: center;
  }
  @container (max-height: 299px) {
    .list {
      display: none;
    }
    .card {
      align-content: center;
      grid-template-rows: auto auto auto;
    }
  }
  @container (max-height: 299px) and (max-width: 479px) {
    .cover {
      inline-size: 4em;
      margin-block: 0.7em 0.2em;
    }
    .titles {
      padding-block: 0.7em 0.2em;
    }
    .controls {
      padding-block: 0.1em 0.5em;
    }
  }
  @container (max-width: 300px) {
    .volume {
      flex-basis: 2.75em;
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
  .about a:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
`
