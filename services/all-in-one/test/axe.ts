import axe from 'axe-core'
import type { Page } from 'playwright-core'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * What axe finds wrong with a page, as rule and place (WCAG 2, levels A and AA); by night, its colours.
 * What `without` names, as selectors, is left out.
 */
export async function wrongWith(page: Page, without: string[][] = []): Promise<string[]> {
  await page.evaluate(axe.source)
  await page.emulateMedia({ colorScheme: 'light' })
  const byDay = await page.evaluate(
    ([values, exclude]) => window.axe.run({ exclude }, { runOnly: { type: 'tag', values } }),
    [RULES, without] as const,
  )
  await page.emulateMedia({ colorScheme: 'dark' })
  const byNight = await page.evaluate(
    (exclude) => window.axe.run({ exclude }, { runOnly: ['color-contrast'] }),
    without,
  )
  const violations = [...byDay.violations, ...byNight.violations]
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
