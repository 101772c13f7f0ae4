import { css } from 'lit'

/** The list and its rows. */
export const queueStyles = css`
  :host {
    overflow: hidden auto;
    overflow-anchor: none;
    overscroll-behavior-y: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--_rail) transparent;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    align-items: center;
    block-size: 3.4em;
    border-radius: 0.6em;
    contain: layout style;
  }
  .row:hover {
    background: var(--_hover);
  }
  .row[aria-current] {
    background: var(--_tint);
  }
  .play {
    inline-size: 100%;
    block-size: 3.4em;
    padding-inline: 0.6em;
    border-radius: 0.6em;
    grid-template-columns: 1.9em minmax(0, 1fr) auto;
    gap: 0 0.7em;
    justify-items: stretch;
    text-align: start;
    line-height: 1.3;
  }
  .play:hover {
    background: none;
  }
  .play:active {
    scale: none;
  }
  .play:focus-visible {
    outline-offset: -2px;
  }
  .number,
  .time {
    font-size: 0.87em;
    font-variant-numeric: tabular-nums;
    color: var(--_quiet);
  }
  .number {
    display: grid;
    place-items: center;
  }
  .number svg {
    inline-size: 1.25em;
    block-size: 1.25em;
  }
  .number svg,
  .play:hover .number span {
    display: none;
  }
  .play:hover .number svg {
    display: block;
  }
  .names {
    display: grid;
  }
  .names span {
    overflow: hidden;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .artist {
    font-size: 0.87em;
    color: var(--_quiet);
  }
  [aria-current] .title {
    color: var(--_accent-text);
    font-weight: 650;
  }
  .grip {
    inline-size: 2em;
    color: var(--_quiet);
    cursor: grab;
    touch-action: none;
  }
  .menu {
    cursor: pointer;
  }
  /* Where something hovers, what else a row can do comes with it. */
  @media (hover: hover) {
    .row > * {
      grid-area: 1 / 3;
    }
    .row > :not(:first-child) {
      z-index: 1;
    }
    .row > :first-child {
      grid-column: 1 / -1;
    }
    .row > :nth-child(2):not(:last-child) {
      grid-column: 2;
    }
    .grip,
    .row:is(:hover, :has(:focus-visible)) .time {
      opacity: 0;
    }
    .row:is(:hover, :has(:focus-visible)) .grip {
      opacity: 1;
    }
  }
  @container (min-width: 21em) {
    .time {
      min-inline-size: 3.9em;
      text-align: end;
    }
  }
  /* Its menu moves a row as well. */
  @container (max-width: 21em) {
    .grip:not(.menu) {
      display: none;
    }
  }
  @container (max-width: 17em) {
    .play {
      column-gap: 0.3em;
    }
    .time {
      display: none;
    }
  }
  .held {
    position: relative;
    z-index: 1;
    background: var(--_surface);
    box-shadow: 0 2px 12px #0004;
    cursor: grabbing;
  }
  .bars {
    display: flex;
    align-items: end;
    gap: 2px;
    block-size: 0.9em;
  }
  .bars i {
    inline-size: 3px;
    block-size: 100%;
    border-radius: 1px;
    background: var(--_accent-text);
    transform-origin: bottom;
    transform: scaleY(0.35);
  }
  .bars i:nth-child(2) {
    transform: scaleY(0.8);
  }
  .bars i:nth-child(3) {
    transform: scaleY(0.55);
  }
  .playing i {
    animation: dance 0.9s ease-in-out infinite alternate;
  }
  .playing i:nth-child(2) {
    animation-duration: 0.7s;
  }
  .playing i:nth-child(3) {
    animation-duration: 1.1s;
  }
  @keyframes dance {
    from {
      transform: scaleY(0.2);
    }
    to {
      transform: scaleY(1);
    }
  }
  @media (forced-colors: active) {
    .row[aria-current] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .bars i {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`
