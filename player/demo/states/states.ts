import type { Faults } from './stand-in.ts'

/** What is done to the player once its list is there; each name is a step of `client/reach.ts`. */
export type Step =
  | 'halfway'
  | 'play'
  | 'pause'
  | 'last'
  | 'near-end'
  | 'mute'
  | 'lyrics'
  | 'sixteen-seconds'
  | 'help'

/** One state of the elements, and how it comes about. */
export interface State {
  group: 'At rest' | 'Playing' | 'Words' | 'Out of order' | 'Other elements'
  title: string
  /** What to see. */
  about: string
  /** The address of the music; a list of `songs.ts`. Absent: the evening. */
  src?: string
  lang?: string
  faults?: Faults
  /** In order. */
  steps?: Step[]
  /** The browser wants a press before there is sound. */
  blocked?: boolean
  /** What the page holds in place of a player alone. */
  markup?: 'card' | 'parts'
  /** The event by which the state has come, after the steps. */
  until?: 'busker-error' | 'busker-ended' | 'busker-autoplay-blocked'
}

const refused = (status: number, reason: string, message = reason) => ({
  grant: { status, reason, message },
})

/** Every state, by the name that `?state=` takes. */
export const states: Record<string, State> = {
  ready: { group: 'At rest', title: 'Ready', about: 'The list is there, nothing has played.' },
  paused: {
    group: 'At rest',
    title: 'Paused',
    about: 'Music has played; the waveform stands in the place of the rail.',
    steps: ['halfway', 'play', 'pause'],
  },
  loading: {
    group: 'At rest',
    title: 'Loading',
    about: 'Room is kept for what comes.',
    faults: { list: 'silent' },
  },
  empty: {
    group: 'At rest',
    title: 'Empty list',
    about: 'There is a list, and nothing in it.',
    src: '/playlist/empty',
  },
  'one-track': {
    group: 'At rest',
    title: 'A single track',
    about: 'There is no list to show.',
    src: '/track/e1',
  },
  'long-titles': {
    group: 'At rest',
    title: 'Long titles',
    about: 'Nothing overflows, and nothing moves.',
    src: '/playlist/long',
  },
  'ten-thousand': {
    group: 'At rest',
    title: 'Ten thousand tracks',
    about: 'Rows are made as they are scrolled to.',
    src: '/playlist/huge',
  },
  'no-cover': {
    group: 'At rest',
    title: 'No covers',
    about: 'A sign of music in their place.',
    faults: { bare: true },
  },
  'right-to-left': {
    group: 'At rest',
    title: 'Right to left',
    about: 'Arabic; times and sliders keep their direction.',
    src: '/playlist/right-to-left',
    lang: 'ar',
  },
  consent: {
    group: 'At rest',
    title: 'Before a click',
    about: 'The card of the page itself; the server has been asked for nothing.',
    markup: 'card',
  },
  help: { group: 'At rest', title: 'Help', about: 'Which keys do what.', steps: ['help'] },

  playing: {
    group: 'Playing',
    title: 'Playing',
    about: 'Halfway through the first track.',
    steps: ['halfway', 'play'],
  },
  buffering: {
    group: 'Playing',
    title: 'Buffering',
    about: 'Sound is wanted and not there yet.',
    faults: { grant: 'silent' },
    steps: ['play'],
  },
  preview: {
    group: 'Playing',
    title: 'Preview',
    about: 'The server gives the beginning alone.',
    faults: { preview: true },
    steps: ['play'],
  },
  muted: {
    group: 'Playing',
    title: 'Muted',
    about: 'It plays, and cannot be heard.',
    steps: ['mute', 'play'],
  },
  ended: {
    group: 'Playing',
    title: 'Ended',
    about: 'The last track is over.',
    steps: ['last', 'near-end', 'play'],
    until: 'busker-ended',
  },
  'autoplay-blocked': {
    group: 'Playing',
    title: 'Autoplay blocked',
    about: 'The browser wants a press first.',
    blocked: true,
    steps: ['play'],
    until: 'busker-autoplay-blocked',
  },

  lyrics: {
    group: 'Words',
    title: 'Lyrics',
    about: 'The line that is sung is lit.',
    src: '/playlist/sung',
    faults: { lyrics: 'timed' },
    steps: ['lyrics', 'sixteen-seconds'],
  },
  'lyrics-without-times': {
    group: 'Words',
    title: 'Lyrics without times',
    about: 'In their own direction; they scroll by hand.',
    src: '/playlist/sung',
    faults: { lyrics: 'plain' },
    steps: ['lyrics'],
  },
  'no-lyrics': {
    group: 'Words',
    title: 'No lyrics',
    about: 'Nobody has written them down.',
    src: '/playlist/sung',
    steps: ['lyrics'],
  },

  'invalid-source': {
    group: 'Out of order',
    title: 'invalid-source',
    about: 'src is not an address of music.',
    src: '/nothing',
    until: 'busker-error',
  },
  'not-found': {
    group: 'Out of order',
    title: 'not-found',
    about: 'There is no such list, or it was deleted.',
    faults: { list: 404 },
    until: 'busker-error',
  },
  private: {
    group: 'Out of order',
    title: 'private',
    about: 'The list is not for everybody.',
    faults: { list: 403 },
    until: 'busker-error',
  },
  unreachable: {
    group: 'Out of order',
    title: 'unreachable',
    about: 'The server does not answer; the listener can try again.',
    faults: { list: 503 },
    until: 'busker-error',
  },
  'track-unavailable': {
    group: 'Out of order',
    title: 'track-unavailable',
    about: 'The track was deleted, or is not for this country.',
    faults: refused(404, 'TRACK_NOT_FOUND'),
    steps: ['last', 'play'],
    until: 'busker-error',
  },
  'track-private': {
    group: 'Out of order',
    title: 'track-private',
    about: 'The track is not for everybody.',
    faults: refused(403, 'TRACK_PRIVATE'),
    steps: ['last', 'play'],
    until: 'busker-error',
  },
  'embed-refused': {
    group: 'Out of order',
    title: 'embed-refused',
    about: 'The embed key is not for this page; the server says what to do.',
    faults: refused(
      403,
      'ORIGIN_NOT_ALLOWED',
      'The embed key “Fanzine” is not for pages of https://elsewhere.example. Its owner can add the origin.',
    ),
    steps: ['play'],
    until: 'busker-error',
  },
  'embed-limit': {
    group: 'Out of order',
    title: 'embed-limit',
    about: 'The embed key has played all it may within the hour.',
    faults: refused(429, 'EMBED_BUDGET_SPENT'),
    steps: ['play'],
    until: 'busker-error',
  },
  'media-unsupported': {
    group: 'Out of order',
    title: 'media-unsupported',
    about: 'The browser cannot play what came.',
    faults: { garbage: true },
    steps: ['last', 'play'],
    until: 'busker-error',
  },
  network: {
    group: 'Out of order',
    title: 'network',
    about: 'The connection is lost; it tries again.',
    faults: refused(503, 'DOWN'),
    steps: ['play'],
    until: 'busker-error',
  },

  parts: {
    group: 'Other elements',
    title: 'Parts on their own',
    about: 'A page that lays out cover, scrubber, transport, volume and queue itself.',
    markup: 'parts',
  },
  'parts-playing': {
    group: 'Other elements',
    title: 'Parts, playing',
    about: 'The same, halfway through the first track.',
    markup: 'parts',
    steps: ['halfway', 'play'],
  },
}

export type StateName = keyof typeof states
