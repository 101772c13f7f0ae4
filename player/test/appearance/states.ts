import type { BrowserContextOptions } from 'playwright-core'
import { cardStyle } from '../../demo/card-style.ts'

const LAYOUTS = ['bar', 'compact', 'full', 'page']
const WIDTHS = [280, 360, 700, 1200]
const FEW_WIDTHS = [280, 700]
const THEMES = ['light', 'dark']

/** A state that players are shown in: one page with a cell for each layout, theme and width. */
export type State = {
  name: string
  music: string
  layouts: string[]
  themes: string[]
  widths: number[]
  /** When all cells are there: with a list and its colour, with a reason why there is none, or at once. */
  until: 'music' | 'notice' | 'drawn'
  /** Seconds: where the clock stands still. */
  time: number
  lang: string
  /** More attributes of each player. */
  attributes: string
  /** Inside each player. */
  content: string
  /** Styles of the page. */
  css: string
  context: BrowserContextOptions
  /** What the network does to the players, by the addresses it is about. */
  network: { hang?: string; fail?: string }
  /** What is done to each player in turn before its picture is taken, as each sounds alone. */
  act?: 'play' | 'wait' | 'lose' | 'focus' | 'row' | 'help'
}

const state = (name: string, given: Partial<State> = {}): State => ({
  name,
  music: 'playlist/evening',
  layouts: LAYOUTS,
  themes: THEMES,
  widths: FEW_WIDTHS,
  until: 'music',
  time: 85,
  lang: 'en',
  attributes: '',
  content: '',
  css: '',
  context: {},
  network: {},
  ...given,
})

const roomy = { layouts: ['full', 'page'] }
const sung = { music: 'playlist/sung', attributes: 'lyrics', time: 12 }
const notice = { until: 'notice' } as const
const light = { themes: ['light'] }
const dark = { themes: ['dark'] }

export const states: State[] = [
  state('ready', { time: 0 }),
  state('playing', { widths: WIDTHS, act: 'play' }),
  state('loading', { ...light, until: 'drawn', network: { hang: '**/v1/**' } }),
  state('buffering', {
    ...dark,
    layouts: ['bar', 'full'],
    act: 'wait',
    network: { hang: '**/media/**' },
  }),
  state('disconnected', { ...light, act: 'lose', network: { fail: '**/v1/play-grants' } }),
  state('preview', { ...dark, music: 'playlist/tastes', act: 'play', time: 8 }),
  state('focus', { act: 'focus', widths: [700], attributes: 'repeat="one"' }),
  state('row', { ...light, ...roomy, act: 'row', attributes: 'repeat="all"' }),
  state('help', {
    layouts: ['full'],
    widths: [1200],
    act: 'help',
    // As large as the window, in whose middle the dialog stands.
    css: '.cell { box-sizing: border-box; inline-size: 1424px !important; block-size: 900px }',
  }),
  state('laid-out-by-a-site', {
    layouts: ['none'],
    widths: [360],
    content: `<busker-cover></busker-cover><busker-scrubber></busker-scrubber>
      <busker-transport></busker-transport><busker-volume></busker-volume>
      <busker-queue movable></busker-queue>`,
    css: 'busker-cover { inline-size: 120px } busker-queue { display: block; block-size: 300px }',
  }),
  state('single', { music: 'track/ev1', layouts: ['bar', 'compact'] }),
  state('long-titles', { ...dark, music: 'playlist/wordy', time: 20 }),
  state('lyrics', { ...roomy, ...sung, act: 'play' }),
  state('without-lyrics', { ...light, ...roomy, ...sung, music: 'playlist/evening' }),
  state('empty', { ...dark, music: 'playlist/empty', ...notice }),
  state('private', { music: 'playlist/private', ...notice, ...light }),
  state('not-found', { music: 'playlist/nowhere', ...notice, ...light }),
  state('unreachable', { ...notice, network: { fail: '**/v1/**' } }),
  state('consent', {
    until: 'drawn',
    layouts: ['full'],
    css: cardStyle,
    attributes: 'consent="click"',
    content: '<button type="button">Play “Evening” from music.example</button>',
  }),
  state('arabic', { lang: 'ar', ...light }),
  state('arabic-lyrics', { ...roomy, ...sung, lang: 'ar', ...dark, act: 'play' }),
  state('japanese', { ...light, lang: 'ja', act: 'lose', network: { fail: '**/v1/play-grants' } }),
  state('twice-the-text', { ...light, css: ':root { font-size: 200% }' }),
  state('disconnected-at-twice-the-text', {
    ...light,
    layouts: ['bar', 'compact'],
    act: 'lose',
    css: ':root { font-size: 200% }',
    network: { fail: '**/v1/play-grants' },
  }),
  state('forced-colors', {
    ...light,
    act: 'play',
    attributes: 'repeat="one"',
    context: { forcedColors: 'active' },
  }),
  state('more-contrast', { widths: [700], context: { contrast: 'more' } }),
  state('touch', { ...light, widths: [280, 360], context: { hasTouch: true, isMobile: true } }),
  state('moving', {
    ...light,
    layouts: ['bar', 'full'],
    act: 'play',
    context: { reducedMotion: 'no-preference' },
  }),
]

type Cell = { name: string; html: string; theme: string; width: number }

/** The players of a state, a row for each layout and theme. */
export const rowsOf = ({ attributes, content, ...state }: State, origin: string): Cell[][] =>
  state.layouts.flatMap((layout) =>
    state.themes.map((theme) =>
      state.widths.map((width) => ({
        name: `${layout} at ${width}, ${theme}`,
        html: `<busker-player src="${origin}/${state.music}" layout="${layout}" theme="${theme}" ${attributes}>${content}</busker-player>`,
        theme,
        width,
      })),
    ),
  )
