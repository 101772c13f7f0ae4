import { loadPart } from './load-part.ts'

/** "Show more" brings the next albums into the grid instead of another page. */
export function showMore() {
  const shelf = document.querySelector<HTMLElement>('section.albums')
  const tiles = shelf?.querySelector('.tiles')
  shelf?.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[data-more]')
    if (!link || !tiles || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    if (link.ariaBusy === 'true') return
    link.ariaBusy = 'true'
    void bring(link, tiles)
  })
}

async function bring(link: HTMLAnchorElement, tiles: Element) {
  const next = await loadPart(link.href, 'section.albums').catch(() => undefined)
  if (!next) return location.assign(link.href)
  const added = [...(next.querySelector('.tiles')?.children ?? [])]
  const hadFocus = document.activeElement === link
  const after = next.querySelector('a[data-more]')
  if (after) link.replaceWith(after)
  else link.remove()
  tiles.append(...added)
  if (hadFocus) added[0]?.querySelector('a')?.focus({ preventScroll: true })
}
