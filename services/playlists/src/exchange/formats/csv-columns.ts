/** What the columns of a list are called: by us, Exportify, TuneMyMusic, Soundiiz and Apple Music. */
const names = {
  uri: ['trackuri', 'uri', 'spotifyuri', 'trackurl', 'url', 'link', 'tracklink'],
  title: ['trackname', 'tracktitle', 'title', 'songname', 'songtitle', 'song', 'name', 'track'],
  artist: ['artistnames', 'artistname', 'artists', 'artist', 'trackartist', 'creator'],
  album: ['albumname', 'albumtitle', 'album', 'release'],
  isrc: ['isrc', 'isrccode', 'trackisrc'],
  recordingMusicbrainzId: ['musicbrainzrecordingid', 'recordingmbid', 'mbid', 'musicbrainzid'],
  durationMs: ['trackdurationms', 'durationms', 'lengthms'],
  duration: ['duration', 'time', 'length'],
  trackNumber: ['tracknumber', 'trackno', 'trackposition'],
  playlistName: ['playlistname', 'playlist'],
} as const

export type Column = keyof typeof names
/** Where each column is. */
export type Columns = Partial<Record<Column, number>>

const plain = (heading: string) => heading.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** The columns of a first line; undefined when none of them tells a song. */
export function columnsIn(headings: string[]): Columns | undefined {
  const written = headings.map(plain)
  const columns: Columns = {}
  for (const [column, known] of Object.entries(names)) {
    const name = known.find((one) => written.includes(one))
    if (name) columns[column as Column] = written.indexOf(name)
  }
  const { uri, title, isrc, recordingMusicbrainzId } = columns
  return [uri, title, isrc, recordingMusicbrainzId].some((at) => at !== undefined)
    ? columns
    : undefined
}
