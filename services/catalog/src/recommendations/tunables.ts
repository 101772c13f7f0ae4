import { z } from 'zod'
import type { Track } from '../documents/track.ts'

/** What the Web API can be asked to tune by. */
const attributes = [
  'acousticness',
  'danceability',
  'duration_ms',
  'energy',
  'instrumentalness',
  'key',
  'liveness',
  'loudness',
  'mode',
  'popularity',
  'speechiness',
  'tempo',
  'time_signature',
  'valence',
] as const

const bounds = ['min', 'max', 'target'] as const

const number = z.coerce.number('must be a number').optional()

/** All 42 of them must be numbers; those of attributes that nobody measures change nothing. */
export const tunablesShape = Object.fromEntries(
  bounds.flatMap((bound) => attributes.map((attribute) => [`${bound}_${attribute}`, number])),
) as Record<`${(typeof bounds)[number]}_${(typeof attributes)[number]}`, typeof number>

export type Tunables = Partial<Record<keyof typeof tunablesShape, number | undefined>>

/** A track, how loud it is in LUFS, where that is known and matters, and how popular, 0 to 100. */
export interface Measured {
  track: Track
  loudness: number | null
  popularity: number
}

const within = (value: number | null, min = -Infinity, max = Infinity) =>
  value === null ? min === -Infinity && max === Infinity : value >= min && value <= max

/** Whether it matters how loud tracks are. */
export const isTunedByLoudness = ({ min_loudness, max_loudness, target_loudness }: Tunables) =>
  [min_loudness, max_loudness, target_loudness].some((bound) => bound !== undefined)

/** Whether a track may be recommended. One whose loudness nobody knows is within no bounds of it. */
export const passes = ({ track, loudness, popularity }: Measured, tunables: Tunables) =>
  within(track.durationMs, tunables.min_duration_ms, tunables.max_duration_ms) &&
  within(loudness, tunables.min_loudness, tunables.max_loudness) &&
  within(popularity, tunables.min_popularity, tunables.max_popularity)

const LOUDNESS_SPAN = 20
const POPULARITY_SPAN = 100

const near = (value: number | null, target: number | undefined, span: number) =>
  value === null || target === undefined ? 0 : Math.max(0, 1 - Math.abs(value - target) / span)

/** How near a track is to the targets: a point for each that it meets. */
export const nearness = ({ track, loudness, popularity }: Measured, tunables: Tunables) =>
  near(
    track.durationMs,
    tunables.target_duration_ms,
    Math.max(1, tunables.target_duration_ms ?? 1),
  ) +
  near(loudness, tunables.target_loudness, LOUDNESS_SPAN) +
  near(popularity, tunables.target_popularity, POPULARITY_SPAN)
