import { describe, expect, test } from 'bun:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { misplaced } from '../../test/inside.ts'
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
    'row 26: axe finds nothing wrong with %s',
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

test('row 27: who asked for less motion sees none', async () => {
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

/** Where the focus is, through all shadow roots, and whether that shows. */
const focus = (page: Page) =>
  page.evaluate(() => {
    let at: Element | null = document.activeElement
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
    const player = document.querySelector('busker-player')!
    const name = at?.getAttribute('aria-label') ?? at?.textContent?.trim().replace(/\s+/g, ' ')
    // Of a slider it is the thumb that has the ring, which no script can measure.
    const ring = at && (at.matches('input') || parseFloat(getComputedStyle(at).outlineWidth) >= 2)
    const inside = player.matches(':focus-within')
    return { name, inside, shown: !!at?.matches(':focus-visible') && !!ring }
  })

/** All that can be pressed or moved, by the names that it has. */
const controls = (page: Page) =>
  page.evaluate(() => {
    const inside = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((one) => [
        one,
        ...(one.shadowRoot ? inside(one.shadowRoot) : []),
      ])
    return inside(document.querySelector('busker-player')!.shadowRoot!)
      .filter((one) => one.matches('a[href], button:enabled, input:enabled'))
      .filter((one) => one.checkVisibility() && (one as HTMLElement).tabIndex >= 0)
      .map((one) => one.getAttribute('aria-label') ?? one.textContent.trim().replace(/\s+/g, ' '))
  })

describe.each(['bar', 'compact', 'full', 'page'])('the layout %s', (layout) => {
  test('row 25: is walked through by Tab alone, there and back, and each stop shows', async () => {
    const { page, context } = await open(`layout=${layout}`)
    const there = await controls(page)
    expect(there).toContain('Play')
    const walk = async (key: string) => {
      const seen: string[] = []
      for (let i = 0; i < 30; i++) {
        await page.keyboard.press(key)
        const { name, inside, shown } = await focus(page)
        if (!inside && seen.length > 0) break
        if (!inside) continue
        seen.push(name ?? '')
        expect([name, shown]).toEqual([name, true])
      }
      return seen
    }
    expect((await walk('Tab')).toSorted()).toEqual(there.toSorted())
    expect((await walk('Shift+Tab')).toSorted()).toEqual(there.toSorted())
    await context.close()
  })

  test('row 25: shows its keys over the page, keeps the focus there meanwhile, and gives it back', async () => {
    const { page, context } = await open(`layout=${layout}`)
    await page.getByRole('button', { name: 'Play', exact: true }).focus()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    const stops: (string | undefined)[] = []
    for (let i = 0; i < 4; i++) {
      stops.push((await focus(page)).name)
      await page.keyboard.press('Tab')
    }
    // From the last thing in a dialog browsers go to their own bar, and never to the page behind.
    const behind = [...(await controls(page)), 'Write to us'].filter((name) => name !== 'Close')
    expect(stops).toContain('Close')
    expect(stops.filter((name) => name && behind.includes(name))).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await focus(page)).toEqual({ name: 'Play', inside: true, shown: true })
    await context.close()
  })

  test('row 28: is as good from right to left, in Arabic', async () => {
    const { page, context } = await open(`layout=${layout}&lang=ar`)
    await page.getByRole('button', { name: 'تشغيل', exact: true }).waitFor()
    expect(await violations(page)).toEqual([])
    expect(await misplaced(page)).toEqual([])
    await context.close()
  })

  test.each(kinds)('row 27: keeps every target at 24 pixels and more in %s', async (_, options) => {
    const { page, context } = await open(`layout=${layout}`, options)
    expect(await misplaced(page)).toEqual([])
    await context.close()
  })
})
