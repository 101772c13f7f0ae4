/** What the attribute `layout` takes. */
export type Layout = LayoutName | 'auto'
export type LayoutName = 'bar' | 'compact' | 'full' | 'page' | 'none'

const names: readonly string[] = ['bar', 'compact', 'full', 'page', 'none']
/** In em, so that a listener's larger text counts as less room. */
const COMPACT_FROM = 8
const FULL_FROM = 20

/** The layout asked for; by its own height where none is, or one that does not exist. */
export function layoutFor(player: HTMLElement, asked: Layout, single: boolean): LayoutName {
  if (names.includes(asked)) return asked as LayoutName
  const height = player.offsetHeight / (Number.parseFloat(getComputedStyle(player).fontSize) || 15)
  if (height && height < COMPACT_FROM) return 'bar'
  return (height && height < FULL_FROM) || single ? 'compact' : 'full'
}
