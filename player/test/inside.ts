import type { Page } from 'playwright-core'

/**
 * What is wrong with the boxes inside the players of a page: what sticks out of its player, and
 * controls below 24 pixels (WCAG 2.2, 2.5.8).
 */
export const misplaced = (page: Page) =>
  page.evaluate(() => {
    const inside = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((one) => [
        one,
        ...(one.shadowRoot ? inside(one.shadowRoot) : []),
      ])
    return [...document.querySelectorAll('busker-player')].flatMap((player) => {
      const outer = player.getBoundingClientRect()
      const listed = player.shadowRoot!.querySelector('busker-queue')?.shadowRoot
      return inside(player.shadowRoot!)
        .filter((one) => {
          const { left, right, top, bottom, width, height } = one.getBoundingClientRect()
          if (width === 0 || one.closest('svg, .spoken, .toast')) return false
          const cramped = one.matches('button, input') && (width < 24 || height < 24)
          const scrolls = listed?.contains(one)
          const aside = left < outer.left - 1 || right > outer.right + 1
          const above = !scrolls && (top < outer.top - 1 || bottom > outer.bottom + 1)
          return cramped || aside || above
        })
        .map((one) => one.outerHTML.slice(0, 80))
    })
  })
