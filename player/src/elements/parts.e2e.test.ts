import { expect, test } from 'bun:test'
import type { Page } from 'playwright-core'
import { setUp } from '../../test/set-up.ts'
import { heardUntil, loaded } from '../../test/visit.ts'

const stage = setUp()

const open = (query: string) => stage.open(`music=playlist/evening&${query}`)

const moves = (page: Page) =>
  page.evaluate(() => {
    const told: unknown[] = []
    document.addEventListener('busker-move', (event) => told.push((event as CustomEvent).detail))
    return void Object.assign(window, { told })
  })
const told = (page: Page) => page.evaluate(() => (window as unknown as { told: unknown[] }).told)

test('a site lays the parts out by itself: before, inside and after a player that draws nothing', async () => {
  const { page, context, complaints } = await open('parts')
  await loaded(page)
  await page.locator('header').getByRole('button', { name: 'Play', exact: true }).click()
  await heardUntil(page, 0, 0.2)
  await page
    .locator('aside')
    .getByRole('button', { name: /^Paper Boats/ })
    .click()
  await heardUntil(page, 1, 0.2)
  await page.getByRole('slider', { name: 'Volume' }).press('ArrowLeft')
  await page.getByRole('slider', { name: 'Position' }).press('PageUp')
  const { volume, accent, time } = await page.evaluate(() => {
    const player = document.querySelector('busker-player')!
    const { style } = document.querySelector('busker-volume')!
    return {
      volume: player.volume,
      accent: style.getPropertyValue('--_hue'),
      time: player.currentTime,
    }
  })
  expect(volume).toBe(0.95)
  expect(time).toBeGreaterThan(18)
  expect(accent).toMatch(/^\d+$/)
  expect(complaints).toEqual([])
  await context.close()
})

test('a part finds a player that comes later, through a shadow root, and lets go of one that it no longer names', async () => {
  const { page, context } = await open('')
  await loaded(page)
  const found = await page.evaluate(async () => {
    const player = document.querySelector('busker-player')!
    const box = document.createElement('div')
    const root = box.attachShadow({ mode: 'open' })
    const part = document.createElement('busker-transport')
    part.for = 'late'
    root.append(part)
    document.body.append(box)
    const enabled = async () => {
      await new Promise((done) => setTimeout(done, 50))
      return !part.shadowRoot!.querySelector<HTMLButtonElement>('.play')!.disabled
    }
    const answers = [await enabled()]
    player.remove()
    player.id = 'late'
    document.body.append(player)
    answers.push(await enabled())
    part.for = 'nobody'
    answers.push(await enabled())
    return answers
  })
  expect(found).toEqual([false, true, false])
  await context.close()
})

test('in the list keys go to the ends, by pages, and to the title that begins with what is typed', async () => {
  const { page, context } = await open('')
  await loaded(page)
  const focused = () =>
    page.evaluate(() => {
      const queue = document
        .querySelector('busker-player')!
        .shadowRoot!.querySelector('busker-queue')!
      return queue.shadowRoot!.activeElement?.querySelector('.title')?.textContent
    })
  await page.getByRole('grid', { name: 'Tracks' }).getByRole('button').first().focus()
  const after = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
    await page.waitForTimeout(50)
    return focused()
  }
  expect(await after('End')).toBe('Last Light')
  expect(await after('Home')).toBe('Lanterns over the River')
  expect(await after('PageDown', 'PageUp')).toBe('Lanterns over the River')
  expect(await after('c', 'o')).toBe('Copper Moon')
  await page.waitForTimeout(800)
  expect(await after('l')).toBe('Last Light')
  await page.waitForTimeout(800)
  expect(await after('l', 'a', 'n')).toBe('Lanterns over the River')
  expect(await page.evaluate(() => document.querySelector('busker-player')!.paused)).toBe(true)
  await context.close()
})

test('a row is moved by its grip and by the keyboard, and Escape leaves it where it was', async () => {
  const { page, context, complaints } = await open('parts')
  await loaded(page)
  await moves(page)
  const grip = page.getByRole('button', { name: 'Move Paper Boats' })
  const { x, y, width, height } = (await grip.boundingBox())!
  const drag = async (by: number) => {
    await page.mouse.move(x + width / 2, y + height / 2)
    await page.mouse.down()
    await page.waitForTimeout(300)
    await page.mouse.move(x + width / 2, y + height / 2 + by, { steps: 4 })
  }
  await drag(105)
  await page.mouse.up()
  await drag(60)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await page
    .getByRole('button', { name: /^Bicycle|Bicycle in the Rain.*3/ })
    .first()
    .focus()
  await page.keyboard.press('Alt+ArrowUp')
  await page.waitForTimeout(100)
  expect(await told(page)).toEqual([
    { from: 1, to: 3 },
    { from: 2, to: 1 },
  ])
  expect(complaints).toEqual([])
  await context.close()
})

test('a question mark shows the keys, the player is still meanwhile, and the focus comes back', async () => {
  const { page, context, complaints } = await open('')
  await loaded(page)
  await page.getByRole('button', { name: 'Play', exact: true }).focus()
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'Keys' })
  await dialog.waitFor()
  await page.keyboard.press('n')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  const after = await page.evaluate(() => {
    const player = document.querySelector('busker-player')!
    const transport = player.shadowRoot!.activeElement
    return { row: player.currentIndex, focus: transport?.localName }
  })
  expect(after).toEqual({ row: 0, focus: 'busker-transport' })
  expect(complaints).toEqual([])
  await context.close()
})

test('a screen reader is told the new track once, politely', async () => {
  const { page, context } = await open('')
  await loaded(page)
  await page.evaluate(() => document.querySelector('busker-player')!.next())
  const spoken = page.locator('busker-player [aria-live=polite]')
  await spoken.filter({ hasText: 'Paper Boats, The Harbour Trio' }).waitFor({ state: 'attached' })
  expect(await page.locator('busker-player [aria-live]').count()).toBe(1)
  await context.close()
})
