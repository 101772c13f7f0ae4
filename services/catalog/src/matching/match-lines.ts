import { possibleNames } from '@busker/audio-files/artist-credit'
import type { Track } from '../documents/track.ts'
import type { CatalogStore } from '../store.ts'
import { type Line, type Match, chooseTrack } from './choose-track.ts'
import { isrcKey, keysMeant, matchKeysOf, nameKeys, recordingKey } from './match-keys.ts'

/** So many tracks of one name are looked at; more have a name like "Track 01", which tells nothing. */
const MOST_OF_A_NAME = 200

/** Finds the track that each line means, in two queries for all of them. At most 500 lines. */
export async function matchLines({ tracks }: CatalogStore, lines: Line[]): Promise<Match[]> {
  const ids = [...new Set(lines.flatMap(({ id }) => id ?? []))]
  const byId = new Map((await tracks.find(ids)).map((track) => [track.id, track]))
  const open = lines.filter(({ id }) => !id || !byId.has(id))
  const byKey = await tracksByKey(tracks, open)
  const foundBy = (keys: string[]) => [...new Set(keys.flatMap((key) => byKey.get(key) ?? []))]

  return lines.map((line) => {
    const { id, isrc, recordingMusicbrainzId, title, artist } = line
    return chooseTrack(line, {
      id: id === undefined ? undefined : byId.get(id),
      isrc: isrc ? foundBy([isrcKey(isrc)]) : [],
      musicbrainz: recordingMusicbrainzId ? foundBy([recordingKey(recordingMusicbrainzId)]) : [],
      name: title ? foundBy(nameKeys(title, artist ? possibleNames(artist) : [])) : [],
    })
  })
}

async function tracksByKey(tracks: CatalogStore['tracks'], lines: Line[]) {
  const keys = new Set(lines.flatMap(keysMeant))
  const byKey = new Map<string, Track[]>()
  for (const track of await tracks.findByMatchKeys([...keys]))
    for (const key of matchKeysOf(track)) {
      if (!keys.has(key)) continue
      const same = byKey.get(key)
      if (!same) byKey.set(key, [track])
      else if (same.length < MOST_OF_A_NAME) same.push(track)
    }
  return byKey
}
