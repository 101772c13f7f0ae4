import { css } from 'lit'

/** The message of the layouts without a list. */
export const toastStyles = css`
  /* Where there is no list to lie over, it stands for the words above the controls. */
  :is(.bar, .compact) .toast {
    position: static;
    grid-area: titles;
    margin: 0;
    max-inline-size: 100%;
    padding: 0;
    font-size: 0.87em;
    line-height: 1.25;
    color: var(--_text);
    background: none;
    box-shadow: none;
  }
  :is(.bar, .compact):has(.toast:not(:empty)) .titles > * {
    opacity: 0;
  }
  @container (min-width: 30em) {
    :is(.bar, .compact) .toast {
      translate: 0 0.85em;
    }
    :is(.bar, .compact):has(.toast:not(:empty)) .titles > .title {
      opacity: 1;
    }
  }
`
