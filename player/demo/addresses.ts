import { kinds } from './kinds.ts'
import type { Configuration } from './configuration.ts'

type Named = Pick<Configuration, 'music'>

const withQuery = (address: string, query: Record<string, string | number | undefined>) => {
  const said = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  const search = new URLSearchParams(said.map(([name, value]) => [name, String(value)]))
  return search.size ? `${address}?${search}` : address
}

/** The page of the music, which programs that speak oEmbed ask; it may carry the key. */
export const pageAddress = (site: string, { music, key }: Named & { key?: string }) =>
  withQuery(`${site}/${music}`, { key })

/** The player alone, for a frame, as it was chosen. */
export function frameAddress(site: string, chosen: Configuration) {
  const { music, key, theme, layout, lang, autoplay, start, time } = chosen
  return withQuery(`${site}/embed/${music}`, {
    key,
    theme: theme === 'auto' ? '' : theme,
    // Without a word it goes by its height, as a frame has one.
    layout: layout === 'auto' ? '' : layout,
    lang,
    autoplay: autoplay ? 1 : '',
    start: start && start > 1 ? start - 1 : '',
    t: time,
  })
}

/** What a page shows in the preview: the element itself, or a frame as other sites show it. */
export const isFramed = ({ kind }: Configuration) => kinds[kind].made !== 'element'
