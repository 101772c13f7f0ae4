import axe from 'axe-core'
import type { Page } from 'playwright-core'

declare global {
  interface Window {
    axe: typeof axe
  }
}

/** What axe finds wrong, by all its rules, on a page or `within` a part of it: rule and place. */
export async function violations(page: Page, within?: string) {
  await page.evaluate(axe.source)
  const { violations: found } = await page.evaluate(
    (part) => window.axe.run(part ?? document),
    within,
  )
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
