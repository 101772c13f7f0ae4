import { css } from 'lit'

/** Very large text in a very narrow place: what matters stays. Comes after a layout. */
export const tinyStyles = css`
  @container (max-width: 17em) {
    .card .volume {
      display: none;
    }
    .card .transport {
      justify-self: center;
      margin-inline: 0;
      padding-inline: 0;
      font-size: 0.8em;
    }
    .bar .cover,
    .compact .cover,
    .about span,
    .bar .transport::part(next-button),
    .transport::part(shuffle-button),
    .transport::part(repeat-button) {
      display: none;
    }
    .bar {
      column-gap: 0.3em;
    }
    .card .toast {
      font-size: 0.75em;
    }
    .bar .toast,
    .compact .toast {
      font-size: 0.6em;
    }
    .full .cover,
    .page .cover {
      inline-size: 3em;
    }
  }
`
