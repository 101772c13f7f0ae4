/** How loud music is: integrated loudness in LUFS, and its greatest sample in dBFS. */
export type Level = { lufs: number; peakDbfs: number }

/** What a server measured of a track and of its album as a whole. */
export type Levels = { track?: Level | undefined; album?: Level | undefined }

/** `auto`: by album where one is played in order, else by track; `off`: as it was recorded. */
export type Normalize = 'auto' | 'track' | 'album' | 'off'

/** What streaming services play at. */
const TARGET_LUFS = -14
/** What was measured is samples: between them, and behind a lossy encoder, sound goes a little higher. */
const HEADROOM_DB = 1
/** More would bring up the noise of old recordings. */
const MOST_BOOST_DB = 12

/**
 * The factor by which music sounds as loud as other music; 1 where nothing is known of it. What is
 * louder than the target is lowered; what is quieter is raised as far as it does not clip. By the
 * album, one factor for all its tracks keeps them as loud to each other as they were made.
 */
export function gainFor({ track, album }: Levels, normalize: Normalize, inAlbum: boolean): number {
  const byAlbum = normalize === 'album' || (normalize === 'auto' && inAlbum)
  const level = byAlbum ? (album ?? track) : (track ?? album)
  if (normalize === 'off' || !level) return 1
  const room = Math.max(0, -HEADROOM_DB - level.peakDbfs)
  return 10 ** (Math.min(TARGET_LUFS - level.lufs, room, MOST_BOOST_DB) / 20)
}
