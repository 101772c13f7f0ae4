import { css } from 'lit'

/** 152 px: the cover as high as the card, what plays above, how it plays below. */
export const compactStyles = css`
  .compact {
    grid-template: auto auto auto / auto minmax(0, 1fr) auto;
    grid-template-areas: 'cover titles titles' 'scrubber scrubber scrubber' 'transport transport volume';
    gap: 0.2em 0.8em;
    padding: 0.5em 0.9em;
  }
  .compact .cover {
    inline-size: 3.3em;
  }
  .compact .scrubber {
    display: grid;
    direction: ltr;
    grid-template: 'elapsed slider rest' / auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 0.7em;
  }
  .compact .scrubber::part(time) {
    display: contents;
  }
  .compact .transport {
    margin-inline: -0.6em;
    font-size: 0.93em;
  }
  .compact .volume {
    inline-size: 7em;
  }
  .compact .title {
    font-size: 1.1em;
  }
  @container (min-width: 30em) {
    .compact {
      grid-template: auto auto / auto auto minmax(0, 1fr) auto;
      grid-template-areas: 'cover titles titles volume' 'cover transport scrubber scrubber';
      gap: 0.5em 1em;
      padding-block: 0;
      padding-inline: 1em 1.2em;
    }
    .compact .cover {
      inline-size: min(100cqh - 2.1em, 12em);
    }
    .compact .title {
      font-size: 1.27em;
    }
  }
`
