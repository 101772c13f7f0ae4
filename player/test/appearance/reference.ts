import { join } from 'node:path'
import type { State } from './states.ts'

/** Pictures as they should be. */
export const referenceOf = ({ name }: State) => join(import.meta.dir, 'references', `${name}.webp`)

/** Where a failed comparison shows what differs. */
export const differenceOf = ({ name }: State) =>
  join(import.meta.dir, '..', '..', 'dist', 'appearance', `${name}.webp`)

/** Chromium draws letters and colours alike on every machine. */
export const STEADY = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
]
