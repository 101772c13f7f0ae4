import { operation } from '@busker/http/operation'
import { AudioAnalysis, AudioFeatures } from '@busker/web-api/sound'
import { z } from 'zod'

const about = { tag: 'Tracks', by: 'no-token', deprecated: true } as const
const MEASURED = 'Loudness and length are measured; what nobody measures is null.'

/** What the reference tells of how tracks sound. */
export const reference = {
  getSeveral: operation({
    ...about,
    id: 'getSeveralAudioFeatures',
    summary: 'How several tracks sound',
    description: `Up to 100, in the order of their ids; null stands for an id that nobody has. ${MEASURED}`,
    answers: { 200: z.object({ audio_features: z.array(AudioFeatures.nullable()) }) },
  }),
  getFeatures: operation({
    ...about,
    id: 'getAudioFeatures',
    summary: 'How a track sounds',
    description: MEASURED,
    answers: { 200: AudioFeatures },
    refuses: { 404: ['TRACK_NOT_FOUND'] },
  }),
  getAnalysis: operation({
    ...about,
    id: 'getAudioAnalysis',
    summary: 'How a track sounds over its time',
    description:
      'Peaks of up to 1,000 stretches. Sound is measured after an import, so it may not be there yet.',
    answers: { 200: AudioAnalysis },
    refuses: { 404: ['TRACK_NOT_FOUND', 'NOT_ANALYSED_YET', 'NO_WAVEFORM'] },
  }),
}
