import { expect, test } from 'bun:test'
import { readXspf } from './read-xspf.ts'

test('a list as VLC writes it', () => {
  const read = readXspf(`<?xml version="1.0" encoding="UTF-8"?>
<playlist xmlns="http://xspf.org/ns/0/" xmlns:vlc="http://www.videolan.org/vlc/playlist/ns/0/" version="1">
	<title>Playlist</title>
	<trackList>
		<track>
			<location>file:///home/ada/Music/03%20Harbour.flac</location>
			<title>Harbour &amp; Quay</title>
			<creator>Mara</creator>
			<album>First</album>
			<trackNum>3</trackNum>
			<duration>215040</duration>
			<extension application="http://www.videolan.org/vlc/playlist/0">
				<vlc:id>0</vlc:id>
				<vlc:title>not this</vlc:title>
			</extension>
		</track>
	</trackList>
	<extension application="http://www.videolan.org/vlc/playlist/0">
		<vlc:item tid="0"/>
	</extension>
</playlist>`)
  expect(read).toEqual({
    name: 'Playlist',
    tracks: [
      {
        line: 5,
        uris: ['file:///home/ada/Music/03%20Harbour.flac'],
        title: 'Harbour & Quay',
        artist: 'Mara',
        album: 'First',
        trackNumber: 3,
        durationMs: 215_040,
      },
    ],
  })
})

test('CDATA, prefixes, and lists without a namespace', () => {
  const prefixed = `<x:playlist xmlns:x="http://xspf.org/ns/0/"><x:trackList>
    <x:track><x:title><![CDATA[<Rain>]]></x:title></x:track></x:trackList></x:playlist>`
  const bare = '<playlist><trackList><track><title>Rain</title></track></trackList></playlist>'
  expect(readXspf(prefixed).tracks[0]?.title).toBe('<Rain>')
  expect(readXspf(bare).tracks[0]?.title).toBe('Rain')
})

test('entities that others declare are not known: nothing is expanded, nothing fetched', () => {
  const laughs = `<?xml version="1.0"?>
<!DOCTYPE playlist [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>
<playlist><title>&c;</title></playlist>`
  const stolen = `<!DOCTYPE playlist [<!ENTITY a SYSTEM "file:///etc/passwd">]>
<playlist><title>&a;</title></playlist>`
  expect(() => readXspf(laughs)).toThrow(/^Line 3: the XML is broken \(undefined entity/)
  expect(() => readXspf(stolen)).toThrow(/^Line 2: /)
})

test('broken files are refused, naming the line', () => {
  expect(() => readXspf('<playlist>\n<trackList>\n</playlist>')).toThrow(/^Line 3: /)
  expect(() => readXspf('<rss>\n</rss>')).toThrow('Line 1: the root is <rss>')
  expect(() => readXspf('')).toThrow(/^Line 1: /)
  const deep = `<playlist>${'<extension>'.repeat(100_000)}`
  expect(() => readXspf(deep)).toThrow('nested too deep')
})
