import { describe, expect, test } from 'bun:test'
import type { BrowserContextOptions } from 'playwright-core'
import { setUp } from '../../test/set-up.ts'
import { violations } from '../../test/violations.ts'
import { loaded } from '../../test/visit.ts'

const stage = setUp()

async function open(query: string, options: BrowserContextOptions = {}) {
  const still = { bypassCSP: true, reducedMotion: 'reduce', ...options } as const
  const visited = await stage.open(`music=playlist/evening&${query}`, still)
  await loaded(visited.page)
  await visited.page.waitForTimeout(300)
  return visited
}

const kinds: [string, BrowserContextOptions][] = [
  ['a light room', { colorScheme: 'light' }],
  ['a dark room', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
  ['more contrast', { contrast: 'more' }],
]

describe.each(kinds)('in %s', (_, options) => {
  test.each(['bar', 'compact', 'full', 'page'])(
    'axe finds nothing wrong with %s',
    async (layout) => {
      const { page, context } = await open(`layout=${layout}`, options)
      expect(await violations(page)).toEqual([])
      await context.close()
    },
  )

  test('axe finds nothing wrong with the help, nor with parts that a site laid out', async () => {
    const { page, context } = await open('layout=full', options)
    await page.getByRole('button', { name: 'Play', exact: true }).focus()
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    expect(await violations(page)).toEqual([])
    await context.close()
    const other = await open('parts', options)
    expect(await violations(other.page)).toEqual([])
    await other.context.close()
  })
})

test.each(['light', 'dark'] as const)(
  'in a %s room the keyboard reaches every control in turn, and each shows that it has the focus',
  async (colorScheme) => {
    const { page, context } = await open('layout=full', { colorScheme })
    await page.getByRole('button', { name: 'Share' }).waitFor()
    await page.getByRole('slider', { name: 'Position' }).focus()
    const seen: string[] = []
    for (let i = 0; i < 10; i++) {
      seen.push(
        await page.evaluate(() => {
          let at: Element | null = document.activeElement
          while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
          const name = at?.getAttribute('aria-label') ?? at?.textContent?.trim().slice(0, 7)
          const thumb = at?.matches('input') ? '::-webkit-slider-thumb' : undefined
          const ring = at?.matches(':focus-visible') && getComputedStyle(at).outlineWidth
          return `${name} ${thumb ? 'slider' : ring}`
        }),
      )
      await page.keyboard.press('Tab')
    }
    expect(seen.map((one) => one.replace(/\s+/g, ' '))).toEqual([
      'Position slider',
      'Shuffle 2px',
      'Previous track 2px',
      'Play 2px',
      'Next track 2px',
      'Repeat 2px',
      'Mute 2px',
      'Volume slider',
      'Share 2px',
      'Evening 2px',
    ])
    await context.close()
  },
)

test('who asked for less motion sees none', async () => {
  const { page, context } = await open('layout=full')
  await page.evaluate(() => document.querySelector('busker-player')!.play())
  await page.waitForTimeout(500)
  const running = await page.evaluate(() => document.getAnimations().length)
  expect(running).toBe(0)
  await context.close()
})

test('a grid of ten thousand says how long it is and which row is which', async () => {
  const { page, context } = await stage.open('music=playlist/huge&layout=page')
  await loaded(page)
  const grid = page.getByRole('grid', { name: 'Tracks' })
  expect(await grid.getAttribute('aria-rowcount')).toBe('10000')
  const row = page.getByRole('row', { name: /Song 9 Many/ })
  expect(await row.getAttribute('aria-rowindex')).toBe('9')
  await context.close()
})
