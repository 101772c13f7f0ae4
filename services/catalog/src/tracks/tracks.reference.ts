import { operation } from '@busker/http/operation'
import { Waveform } from '@busker/web-api/sound'
import { Track } from '@busker/web-api/track'
import { z } from 'zod'
import { TrackLyrics } from './lyrics-json.ts'

const about = { tag: 'Tracks', by: 'no-token' } as const

/** What the reference tells of tracks. */
export const reference = {
  getTracks: operation({
    ...about,
    id: 'getTracks',
    summary: 'Several tracks',
    description: 'Up to 50, in the order of their ids; null stands for an id that nobody has.',
    deprecated: true,
    answers: { 200: z.object({ tracks: z.array(Track.nullable()) }) },
  }),
  getTrack: operation({
    ...about,
    id: 'getTrack',
    summary: 'A track',
    answers: { 200: Track },
    refuses: { 404: ['TRACK_NOT_FOUND'] },
  }),
  getWaveform: operation({
    ...about,
    id: 'getTrackWaveform',
    summary: 'The waveform of a track',
    description:
      'What decoding the track told: its peaks over time, and how loud it is. Sound is measured after an import, so it may not be there yet: that is a 204, as where it cannot be measured.',
    answers: { 200: Waveform, 204: 'nothing' },
    refuses: { 404: ['TRACK_NOT_FOUND'] },
  }),
  getLyrics: operation({
    ...about,
    id: 'getTrackLyrics',
    summary: 'The lyrics of a track',
    description:
      'From the tags of its file, or an `.lrc` file beside it: lines with the times at which they are sung, and times of words where there are some, or plain text. A track without is a 204, which `HEAD` finds out as well.',
    answers: { 200: TrackLyrics, 204: 'nothing' },
    refuses: { 404: ['TRACK_NOT_FOUND'] },
  }),
}
