import { css } from 'lit'

/** A native range input over a thin rail; `--_at` and `--_loaded` run from 0 to 1. */
export const sliderStyles = css`
  /* Time and volume grow to the right in every language, as on the keys of a recorder. */
  .slider {
    direction: ltr;
    position: relative;
    block-size: 1.6em;
    min-block-size: 24px;
    display: grid;
    align-items: center;
  }
  .rail,
  .rail::before,
  .rail::after {
    position: absolute;
    inset-inline: 0;
  }
  .rail {
    block-size: 0.3em;
    border-radius: 1em;
    background: var(--_rail);
    overflow: clip;
    pointer-events: none;
    transition: block-size 0.15s;
  }
  .rail::before,
  .rail::after {
    content: '';
    block-size: 100%;
    transform-origin: left;
  }
  .rail::before {
    background: var(--_rail);
    transform: scaleX(var(--_loaded, 0));
    transition: transform 0.3s;
  }
  .rail::after {
    background: var(--_accent);
    transform: scaleX(var(--_at, 0));
  }
  .slider:hover .rail,
  .slider:focus-within .rail {
    block-size: 0.42em;
  }
  input {
    appearance: none;
    position: relative;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    background: none;
    border-radius: 0.5em;
    cursor: pointer;
    touch-action: pan-y;
  }
  input:disabled {
    cursor: default;
  }
  /* The ring is the thumb's: around the whole slider it would cross the times below. */
  input:focus-visible {
    outline: none;
  }
  input:focus-visible::-webkit-slider-thumb {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  input:focus-visible::-moz-range-thumb {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  input::-moz-range-track {
    background: none;
  }
  input::-webkit-slider-thumb {
    appearance: none;
    inline-size: 0.9em;
    block-size: 0.9em;
    border-radius: 50%;
    background: var(--_accent);
    opacity: 0;
    transition: opacity 0.15s;
  }
  input::-moz-range-thumb {
    inline-size: 0.9em;
    block-size: 0.9em;
    border: 0;
    border-radius: 50%;
    background: var(--_accent);
    opacity: 0;
    transition: opacity 0.15s;
  }
  input:hover::-webkit-slider-thumb,
  input:focus-visible::-webkit-slider-thumb {
    opacity: 1;
  }
  input:hover::-moz-range-thumb,
  input:focus-visible::-moz-range-thumb {
    opacity: 1;
  }
  input:disabled::-webkit-slider-thumb {
    opacity: 0;
  }
  @media (hover: none) {
    input:enabled::-webkit-slider-thumb {
      opacity: 1;
    }
    input:enabled::-moz-range-thumb {
      opacity: 1;
    }
  }
  @media (forced-colors: active) {
    .rail {
      forced-color-adjust: none;
      background: GrayText;
    }
    .rail::before {
      background: GrayText;
    }
    .rail::after {
      background: Highlight;
    }
    input::-webkit-slider-thumb {
      forced-color-adjust: none;
      background: Highlight;
      opacity: 1;
    }
  }
`
