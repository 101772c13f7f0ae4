import type { CSSResult } from 'lit'
import { barStyles } from './bar.styles.ts'
import { compactStyles } from './compact.styles.ts'
import { pageStyles } from './page.styles.ts'
import { tinyStyles } from './tiny.styles.ts'
import { toastStyles } from './toast.styles.ts'

/** `player-layouts.js`: the layouts that come with the first player that has one of them. */
export const layoutSheets = [toastStyles, barStyles, compactStyles, pageStyles, tinyStyles].map(
  ({ styleSheet }: CSSResult) => styleSheet!,
)
