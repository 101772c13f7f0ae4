import { layouts, languages, themes } from './choices.ts'
import { type Kind, kinds } from './kinds.ts'

/** What somebody chose at `/embed`. Texts are '' and numbers undefined where nothing was chosen. */
export interface Configuration {
  kind: Kind
  /** As in an address: `playlist/ID`, `album/ID` or `track/ID`. */
  music: string
  layout: (typeof layouts)[number]
  theme: (typeof themes)[number]
  /** `#rrggbb`; '' is the colour of the cover. */
  accent: string
  /** CSS pixels. */
  width: number | undefined
  height: number | undefined
  consent: boolean
  lang: (typeof languages)[number]['tag'] | ''
  autoplay: boolean
  /** The row to begin with, from 1 as people count. */
  start: number | undefined
  /** Seconds into that track. */
  time: number | undefined
  key: string
}

const MUSIC = /^\/?(playlist|album|track)\/(\w{22})$/
const KEY = /^[\w-]{1,64}$/
const ACCENT = /^#[\da-f]{6}$/i
/** The player is meant for 280 to 1200 pixels; a page may want a little more. */
const WIDTH = [200, 2000] as const
const HEIGHT = [80, 2000] as const
const MOST = 100_000

/** Reads a choice from the query of an address. Whatever is not understood counts as not chosen. */
export function readConfiguration(query: URLSearchParams, otherwise = ''): Configuration {
  const text = (name: string, pattern: RegExp) => {
    const value = query.get(name)?.trim() ?? ''
    return pattern.test(value) ? value : ''
  }
  const number = (name: string, [least, most]: readonly [number, number]) => {
    const value = query.get(name)?.trim()
    if (!value || !/^\d+$/.test(value)) return undefined
    return Math.min(most, Math.max(least, Number(value)))
  }
  const one = <T extends string>(name: string, all: readonly T[]) =>
    all.find((known) => known === query.get(name)) ?? all[0]!
  return {
    kind: one('kind', Object.keys(kinds) as Kind[]),
    music: text('music', MUSIC).replace(/^\//, '') || otherwise,
    layout: one('layout', layouts),
    theme: one('theme', themes),
    accent: query.get('colour') === 'own' ? text('accent', ACCENT).toLowerCase() : '',
    width: number('width', WIDTH),
    height: number('height', HEIGHT),
    consent: query.has('consent'),
    lang: one('lang', ['', ...languages.map(({ tag }) => tag)]),
    autoplay: query.has('autoplay'),
    start: number('start', [1, MOST]),
    time: number('time', [0, MOST]) || undefined,
    key: text('key', KEY),
  }
}

/** The query that says the same, with no word about what is as it always is. */
export function queryOf(chosen: Configuration): URLSearchParams {
  const usual = readConfiguration(new URLSearchParams())
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(chosen)) {
    if (value === usual[name as keyof Configuration]) continue
    if (name === 'accent') query.set('colour', 'own')
    query.set(name, typeof value === 'boolean' ? 'on' : String(value))
  }
  return query
}
