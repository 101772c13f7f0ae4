import { html, svg, type SVGTemplateResult } from 'lit'

const icon = (shape: SVGTemplateResult) =>
  html`<svg viewBox="0 0 24 24" width="24" height="24" fill="currentColor" aria-hidden="true">
    ${shape}
  </svg>`

const skip = svg`<path d="M5.5 6.3v11.4a1 1 0 0 0 1.55.83L15.5 12.9V18a1.1 1.1 0 0 0 2.2 0V6a1.1 1.1 0 0 0-2.2 0v5.1L7.05 5.47a1 1 0 0 0-1.55.83z"/>`
const speaker = svg`<path d="M3.5 9.9v4.2a1 1 0 0 0 1 1h2.7l4.4 3.8a.8.8 0 0 0 1.3-.6V5.7a.8.8 0 0 0-1.3-.6L7.2 8.9H4.5a1 1 0 0 0-1 1z"/>`
const waves = (path: string) =>
  svg`<path d=${path} fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round"/>`

const line = (path: string) =>
  svg`<path d=${path} fill="none" stroke="currentColor" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round"/>`
const loop = line('M4 11V9.5a3 3 0 0 1 3-3h12m-3-3 3 3-3 3M20 13v1.5a3 3 0 0 1-3 3H5m3 3-3-3 3-3')

export const icons = {
  play: icon(
    svg`<path d="M7.5 5.3v13.4a1.1 1.1 0 0 0 1.68.93l10.7-6.7a1.1 1.1 0 0 0 0-1.86L9.18 4.37a1.1 1.1 0 0 0-1.68.93z"/>`,
  ),
  pause: icon(
    svg`<rect x="5.8" y="4.8" width="4.4" height="14.4" rx="1.3"/><rect x="13.8" y="4.8" width="4.4" height="14.4" rx="1.3"/>`,
  ),
  next: icon(skip),
  previous: icon(svg`<g transform="matrix(-1 0 0 1 24 0)">${skip}</g>`),
  loud: icon(svg`${speaker}${waves('M16 8.8a4.4 4.4 0 0 1 0 6.4M18.6 6.2a8.2 8.2 0 0 1 0 11.6')}`),
  soft: icon(svg`${speaker}${waves('M16 8.8a4.4 4.4 0 0 1 0 6.4')}`),
  muted: icon(svg`${speaker}${waves('m16.4 9.6 4.8 4.8m0-4.8-4.8 4.8')}`),
  grip: icon(svg`<path d="M5 8.2h14v1.8H5zm0 5.8h14v1.8H5z"/>`),
  shuffle: icon(
    line(
      'M4 6.5h3L15 17h5m-2.5-2.5L20 17l-2.5 2.5M4 17h3l2-2.7M12.7 9.5 15 6.5h5M17.5 4 20 6.5 17.5 9',
    ),
  ),
  repeat: icon(loop),
  repeatOne: icon(svg`${loop}${line('m10.8 11 1.5-1v4.2')}`),
  more: icon(line('M5.5 12h.01M12 12h.01M18.5 12h.01')),
  note: icon(
    svg`<path d="M9.4 17.3a2.6 2.6 0 1 1-1.6-2.4V6.4a1 1 0 0 1 .8-1l8.4-1.8a1 1 0 0 1 1.2 1v10.5a2.6 2.6 0 1 1-1.6-2.4V8.2L9.4 9.7z"/>`,
  ),
}
