import type { PlaylistWriter } from '../exported-playlist.ts'
import { identifiersOf } from '../identifiers.ts'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' }
/** What XML 1.0 (2.2) has no way to write. */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

const xml = (text: string) =>
  text.replace(unwritable, '').replace(/[&<>\r]/g, (sign) => entities[sign] ?? sign)
const element = (name: string, text: string | number) =>
  text === '' ? '' : `<${name}>${xml(String(text))}</${name}>`

/** XSPF 1: https://xspf.org/spec. Pages are `info`, since no location plays without a grant. */
export const xspfWriter: PlaylistWriter = {
  mediaType: 'application/xspf+xml; charset=utf-8',
  extension: 'xspf',
  head: ({ uri, url, name, description, creator }) =>
    `<?xml version="1.0" encoding="UTF-8"?>
<playlist version="1" xmlns="http://xspf.org/ns/0/">
${element('title', name)}${element('creator', creator)}${element('annotation', description)}
${element('info', url)}${element('identifier', uri)}
<trackList>
`,
  track: (track) =>
    [
      '<track>',
      ...identifiersOf(track).map((identifier) => element('identifier', identifier)),
      element('title', track.title),
      element('creator', track.artist),
      element('album', track.album),
      element('trackNum', track.number || ''),
      element('duration', track.durationMs),
      element('info', track.url),
      '</track>\n',
    ].join(''),
  foot: '</trackList>\n</playlist>\n',
}
