import type { ChannelOrder } from '../pcm.ts'

type Speaker = 'front' | 'side' | 'back' | 'sub'

const [F, S, B, U] = ['front', 'side', 'back', 'sub'] as const satisfies Speaker[]

const layouts: Record<ChannelOrder, Speaker[][]> = {
  wave: [
    [F],
    [F, F],
    [F, F, F],
    [F, F, S, S],
    [F, F, F, S, S],
    [F, F, F, U, S, S],
    [F, F, F, U, B, S, S],
    [F, F, F, U, B, B, S, S],
  ],
  vorbis: [
    [F],
    [F, F],
    [F, F, F],
    [F, F, S, S],
    [F, F, F, S, S],
    [F, F, F, S, S, U],
    [F, F, F, S, S, B, U],
    [F, F, F, S, S, B, B, U],
  ],
}

const weights: Record<Speaker, number> = { front: 1, side: 1.41, back: 1, sub: 0 }

/**
 * How much each channel counts, by BS.1770-4 tables 3 and 4: loudspeakers at 60°–120° count more,
 * the subwoofer not at all. Empty for more than eight channels, which have no agreed layout.
 */
export const channelWeights = (count: number, order: ChannelOrder): number[] =>
  (layouts[order][count - 1] ?? []).map((speaker) => weights[speaker])
