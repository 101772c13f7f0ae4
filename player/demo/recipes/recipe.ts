import type { Configuration } from '../configuration.ts'
import type { Kind } from '../kinds.ts'
import type { Place, Snippet } from '../snippet.ts'

/** What the examples of a recipe play, and from where. */
export interface Example extends Place {
  /** As in an address: `playlist/ID`. */
  music: string
}

/** A piece of a recipe. In texts, words between backticks are code. */
export interface Section {
  heading?: string
  text?: string
  /** To be done one after the other. */
  steps?: string[]
  /** `file`: where it belongs. */
  code?: Snippet & { file?: string }
}

export interface Recipe {
  name: string
  /** One sentence. */
  summary: string
  /** What the configurator makes for it. */
  kind: Kind
  sections: (example: Example) => Section[]
}

/** What nobody chose anything for. */
export const usual = (kind: Kind, music: string): Configuration => ({
  kind,
  music,
  layout: 'auto',
  theme: 'auto',
  accent: '',
  width: undefined,
  height: undefined,
  consent: false,
  lang: '',
  autoplay: false,
  start: undefined,
  time: undefined,
  key: '',
})
