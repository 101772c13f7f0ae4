import { css } from 'lit'

/** What all controls share: round buttons, a visible focus, Windows' high contrast. */
export const controlStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
  }
  :host([hidden]) {
    display: none;
  }
  button {
    all: unset;
    box-sizing: border-box;
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 2.75em;
    block-size: 2.75em;
    border-radius: 50%;
    color: var(--_text);
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
    transition:
      background-color 0.15s,
      color 0.15s,
      scale 0.15s;
  }
  button:hover {
    background: var(--_hover);
  }
  button:active {
    scale: 0.94;
  }
  button:disabled {
    color: var(--_faint);
    background: none;
    cursor: default;
    scale: none;
  }
  button:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  svg {
    inline-size: 1.6em;
    block-size: 1.6em;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      transition: none !important;
      animation: none !important;
    }
  }
  @media (forced-colors: active) {
    button:disabled {
      color: GrayText;
    }
    button:focus-visible {
      outline-color: Highlight;
    }
  }
`
