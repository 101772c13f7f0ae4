import { z } from 'zod'
import { BrokenFile, type ListedPlaylist, MOST_LISTED, TooManyTracks } from '../listed-playlist.ts'

const text = z.string('must be text').nullish()
const number = z
  .union([z.number(), z.string()], 'must be a number')
  .nullish()
  .transform((value) => (value === null || value === undefined ? undefined : Number(value)))
/** The example of the spec has lists; many write one text. */
const uris = z
  .union([z.string(), z.array(z.string())], 'must be a URI or a list of them')
  .nullish()
  .transform((value) => (value ? [value].flat() : []))

const jspf = z.object({
  playlist: z.object(
    {
      title: text,
      annotation: text,
      track: z
        .array(
          z.object({
            location: uris,
            identifier: uris,
            info: uris,
            title: text,
            creator: text,
            album: text,
            trackNum: number,
            duration: number,
          }),
          'must be a list',
        )
        .nullish()
        .transform((tracks) => tracks ?? []),
    },
    'is missing: JSPF is {"playlist": {"track": […]}}',
  ),
})

/** Reads JSPF: https://xspf.org/jspf. */
export function readJspf(source: string): ListedPlaylist {
  const read = jspf.safeParse(parse(source))
  if (!read.success) throw new BrokenFile(read.error.issues.slice(0, 5).map(told).join('; '))
  const { title, annotation, track } = read.data.playlist
  if (track.length > MOST_LISTED) throw new TooManyTracks()
  return {
    name: title ?? undefined,
    description: annotation ?? undefined,
    tracks: track.map((one) => ({
      line: null,
      uris: [...one.identifier, ...one.location, ...one.info],
      title: one.title ?? undefined,
      artist: one.creator ?? undefined,
      album: one.album ?? undefined,
      trackNumber: one.trackNum,
      durationMs: one.duration,
    })),
  }
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source.replace(/^\ufeff/, ''))
  } catch {
    throw new BrokenFile('The file is not JSON.')
  }
}

const told = ({ path, message }: { path: PropertyKey[]; message: string }) =>
  path[1] === 'track' && typeof path[2] === 'number'
    ? `Track ${path[2] + 1}: ${path.slice(3).join('.')} ${message}`
    : `${path.join('.')} ${message}`
