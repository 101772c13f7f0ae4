import { html } from 'lit'

/** Drawn with lines, where the icons of the player are filled: these are quieter. */
const lines = (path: string) =>
  html`<svg
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.8"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d=${path} />
  </svg>`

export const lyricsIcon = lines('M4 6h16M4 11h16M4 16h9')
export const shareIcon = lines('M12 15V3.8M8 7.4l4-3.6 4 3.6M6.5 11H5v9h14v-9h-1.5')
export const remoteIcon = lines(
  'M3.5 9V5.5h17v13H14M3.5 12.5a6 6 0 0 1 6 6M3.5 16a2.5 2.5 0 0 1 2.5 2.5',
)
