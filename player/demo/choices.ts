/** What `layout` may be, the usual one first. */
export const layouts = ['auto', 'bar', 'compact', 'full', 'page'] as const
/** What `theme` may be, the usual one first. */
export const themes = ['auto', 'light', 'dark'] as const

/** The languages that the player speaks, by their own names. */
export const languages = [
  { tag: 'en', name: 'English' },
  { tag: 'de', name: 'Deutsch' },
  { tag: 'es', name: 'Español' },
  { tag: 'fr', name: 'Français' },
  { tag: 'ja', name: '日本語' },
  { tag: 'ar', name: 'العربية' },
] as const

/** CSS pixels: how high a player is where nobody says otherwise. */
export const heights = { auto: 420, bar: 80, compact: 152, full: 420, page: 720 } as const
/** A single track has no list. */
export const TRACK_HEIGHT = 196
