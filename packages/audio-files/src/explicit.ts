import type { IAudioMetadata } from 'music-metadata'

/** iTunes' rating in MP4; elsewhere a comment or a user text frame of this name. */
const ADVISORY = /(?:^|:)(?:rtng|itunesadvisory|explicit)$/i

/** 1, and 4 as older shops wrote it; 0 is unrated and 2 the clean version of an explicit song. */
const EXPLICIT = /^\s*(?:1|4|true|yes|explicit)\s*$/i

/** Whether the tags warn of the words of a song, however they say so. */
export const isExplicit = (native: IAudioMetadata['native']) =>
  Object.values(native).some((tags) =>
    tags.some(({ id, value }) => ADVISORY.test(id) && EXPLICIT.test(String(value))),
  )
