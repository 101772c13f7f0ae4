import { css } from 'lit'

/** A page of its own: a large cover, large type, the list below or beside. */
export const pageStyles = css`
  .page {
    grid-template: auto auto auto auto minmax(0, 1fr) / minmax(0, 1fr) auto minmax(0, 1fr);
    grid-template-areas:
      'cover cover cover' 'titles titles titles' 'scrubber scrubber scrubber'
      '. transport volume' 'list list list';
    background: linear-gradient(var(--_glow), transparent 26em) var(--_surface);
  }
  .page .cover {
    justify-self: center;
    inline-size: min(100cqw - 3em, 34cqh);
    margin-block: 1.5em 1em;
    box-shadow: 0 12px 40px #0004;
  }
  .page .titles {
    padding-inline: 1.5em;
    text-align: center;
  }
  .page .title {
    font-size: 1.6em;
    letter-spacing: -0.02em;
  }
  .page .scrubber {
    padding: 0.6em 1.5em 0;
  }
  .page .transport {
    padding-block: 0.3em 0.8em;
    font-size: 1.1em;
  }
  .page .volume {
    inline-size: 2.75em;
    margin-inline-end: 1em;
    padding-block-end: 0.6em;
  }
  .page .volume::part(slider) {
    display: none;
  }
  .page .list {
    border-block-start: 1px solid var(--_line);
  }
  .page .about {
    padding-block: 1em 0.5em;
    font-size: 1em;
  }
  @container (max-width: 25em) {
    .page .transport {
      font-size: 0.8em;
    }
    .page .volume {
      margin-inline-end: 0;
    }
  }
  @container (min-width: 52em) {
    .page {
      grid-template: 1fr auto auto auto auto auto 1.2fr / min(26em, 36cqw) minmax(0, 1fr);
      grid-template-areas: '. list' 'cover list' 'titles list' 'scrubber list' 'transport list' 'volume list' '. list';
      padding-inline-start: 2.5em;
      column-gap: 2.5em;
    }
    .page .cover {
      inline-size: min(100%, 50cqh);
      margin-block: 0 1.6em;
    }
    .page .titles,
    .page .scrubber {
      padding-inline: 0;
    }
    .page .title {
      font-size: 1.9em;
    }
    .page .transport {
      justify-self: center;
    }
    .page .volume {
      justify-self: center;
      inline-size: 11em;
      max-inline-size: none;
      margin: 0;
    }
    .page .volume::part(slider) {
      display: grid;
    }
    .page .list {
      block-size: 100cqh;
      border: 0;
      background: var(--_veil);
    }
    .page .about {
      align-items: center;
      padding: 1.6em 1.3em 0.8em;
    }
    .page .about a {
      font-size: 1.6em;
      letter-spacing: -0.02em;
    }
    .page .queue {
      padding-inline: 0.6em 0.8em;
    }
  }
`
