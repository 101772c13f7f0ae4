import { css } from 'lit'

/** 352 px and up: the list below the controls; wide, the cover is a column of its own. */
export const fullStyles = css`
  .full {
    grid-template: auto auto auto minmax(0, 1fr) / auto minmax(0, 1fr) auto;
    grid-template-areas:
      'cover titles titles' 'scrubber scrubber scrubber' 'transport transport volume'
      'list list list';
    column-gap: 0.9em;
  }
  .full .cover {
    inline-size: 4.4em;
    margin-block: 0.9em 0.3em;
    margin-inline: 0.9em 0;
  }
  .full .titles {
    padding-block: 0.9em 0.3em;
    padding-inline: 0 0.9em;
  }
  .full .title {
    font-size: 1.2em;
  }
  .full .scrubber {
    padding-inline: 0.9em;
  }
  .full .transport {
    padding-block: 0.1em 0.5em;
    padding-inline: 0.4em;
    font-size: 0.93em;
  }
  .full .volume {
    inline-size: 7.5em;
    padding-block: 0.1em 0.5em;
    padding-inline: 0 0.9em;
  }
  .full .list {
    border-block-start: 1px solid var(--_line);
  }
  @container (max-width: 25em) {
    .full .transport {
      font-size: 0.8em;
    }
    .full .volume {
      inline-size: 3.1em;
      padding-inline-end: 0.35em;
    }
    .full .volume::part(slider) {
      display: none;
    }
  }
  @container (min-width: 30em) {
    .full {
      grid-template: auto auto auto minmax(0, 1fr) / auto auto minmax(0, 1fr);
      grid-template-areas:
        'cover titles titles' 'cover scrubber scrubber' 'cover transport volume'
        'list list list';
    }
    .full .cover {
      inline-size: clamp(7.4em, 34cqh, 10em);
      margin-block: 1em;
      margin-inline: 1em 0.3em;
    }
    .full .titles {
      padding-block: 1em 0.1em;
      padding-inline: 0 1em;
    }
    .full .title {
      font-size: 1.4em;
    }
    .full .scrubber {
      padding-inline: 0 1em;
    }
    .full .transport {
      margin-inline: -0.6em;
      padding: 0.1em 0 0.7em;
    }
    .full .volume {
      inline-size: 9em;
      padding-block: 0.1em 0.7em;
      padding-inline: 0 1em;
    }
  }
  @container (min-width: 46em) {
    .full {
      grid-template: auto auto auto minmax(0, 1fr) / min(100cqh, 40cqw) auto minmax(0, 1fr);
      grid-template-areas: 'cover titles titles' 'cover scrubber scrubber' 'cover transport volume' 'cover list list';
      column-gap: 1.4em;
    }
    .full .cover {
      inline-size: 100%;
      block-size: 100cqh;
      aspect-ratio: auto;
      margin: 0;
      border-radius: 0;
    }
    .full .titles {
      padding-block: 1.2em 0.3em;
      padding-inline: 0 1.4em;
    }
    .full .scrubber {
      padding-inline: 0 1.4em;
    }
    .full .transport {
      padding: 0.2em 0 0.7em;
    }
    .full .volume {
      padding-block: 0.2em 0.7em;
      padding-inline: 0 1.4em;
    }
    .full .list {
      margin-inline-start: -1.4em;
    }
    .full .about {
      padding-inline: 1.55em;
    }
    .full .queue {
      padding-inline: 0.8em;
    }
  }
`
