import { css } from 'lit'

/** 80 px: one line. Narrow, the scrubber lies below it; wide, it stands in it. */
export const barStyles = css`
  .bar {
    grid-template: minmax(0, 1fr) auto / auto minmax(0, 1fr) auto auto;
    grid-template-areas: 'cover titles transport volume' 'scrubber scrubber scrubber scrubber';
    align-content: stretch;
    column-gap: 0.7em;
    padding-inline: 0.6em;
  }
  .bar .cover {
    inline-size: 2.9em;
  }
  .bar .artist {
    font-size: 0.87em;
  }
  .bar .transport {
    font-size: 0.8em;
  }
  .bar .volume {
    inline-size: 2.75em;
  }
  .bar .scrubber {
    margin-block-start: -0.35em;
  }
  .bar .scrubber::part(time) {
    display: none;
  }
  .bar .volume::part(slider) {
    display: none;
  }
  @container (max-width: 29.99em) {
    .bar .volume,
    .bar .transport::part(previous-button) {
      display: none;
    }
    .bar .transport {
      margin-inline-end: -0.9em;
    }
    /* Its buttons run from left to right in every language. */
    .bar:dir(rtl) .transport {
      margin-inline: -0.9em 0;
    }
  }
  @container (min-width: 58em) {
    .bar {
      grid-template: minmax(0, 1fr) / auto minmax(0, 15em) auto minmax(0, 1fr) auto;
      grid-template-areas: 'cover titles transport scrubber volume';
      column-gap: 1.1em;
      padding-inline: 0.75em 1em;
    }
    .bar .cover {
      inline-size: 3.6em;
    }
    .bar .scrubber {
      display: grid;
      direction: ltr;
      grid-template: 'elapsed slider rest' / auto minmax(0, 1fr) auto;
      align-items: center;
      gap: 0.7em;
      margin: 0;
    }
    .bar .scrubber::part(time) {
      display: contents;
    }
    .bar .volume {
      inline-size: 8em;
    }
    .bar .volume::part(slider) {
      display: grid;
    }
  }
`
