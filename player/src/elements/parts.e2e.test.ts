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

test('row 25: in the list keys go to the ends, by pages, and to the title that begins with what is typed', async () => {
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

const rows = (page: Page) =>
  page.evaluate(() =>
    document
      .querySelector('busker-player')!
      .queue.slice(0, 4)
      .map(({ id }) => id),
  )

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
  await page.waitForFunction(() => document.querySelector('busker-player')!.queue[3]!.id === 'ev2')
  await drag(60)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await page.getByRole('button', { name: /^Paper Boats/ }).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await page
    .locator('busker-player [aria-live=polite]')
    .filter({ hasText: 'Moved to 3 of 12' })
    .waitFor({ state: 'attached' })
  await page.waitForFunction(() => document.querySelector('busker-player')!.queue[2]!.id === 'ev2')
  expect(await told(page)).toEqual([
    { from: 1, to: 3 },
    { from: 3, to: 2 },
  ])
  expect(await rows(page)).toEqual(['ev1', 'ev3', 'ev2', 'ev4'])
  expect(complaints).toEqual([])
  await context.close()
})

test('row 12: the menu of a row plays it next, adds it to the queue, moves it and takes it out, by keyboard too', async () => {
  const { page, context, complaints } = await open('')
  await loaded(page)
  const row = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) })
  await page.getByRole('button', { name: 'More about Salt' }).click()
  await page.getByRole('menu', { name: 'Salt' }).waitFor()
  await page.getByRole('menuitem', { name: 'Play next' }).click()
  await page.waitForFunction(() => document.querySelector('busker-player')!.queue[1]!.id === 'ev6')
  await page
    .locator('busker-player [aria-live=polite]')
    .filter({ hasText: 'Salt plays next' })
    .waitFor({ state: 'attached' })
  await row('Bicycle').focus()
  await page.keyboard.press('ContextMenu')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.querySelector('busker-player')!.queue[2]!.id === 'ev3')
  expect(await rows(page)).toEqual(['ev1', 'ev6', 'ev3', 'ev2'])
  await row('Paper Boats').focus()
  await page.keyboard.press('ContextMenu')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.querySelector('busker-player')!.queue[3]!.id === 'ev3')
  await row('Salt').first().focus()
  await page.keyboard.press('ContextMenu')
  await page.getByRole('menu', { name: 'Salt' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('menu').waitFor({ state: 'detached' })
  // The browser tells that a menu is closed a moment after it is.
  await page.waitForFunction(() => {
    const queue = document.querySelector('busker-player')!.shadowRoot!.activeElement
    return queue?.shadowRoot!.activeElement?.textContent?.includes('Salt')
  })
  expect(complaints).toEqual([])
  await context.close()
})

test('row 13: shuffle and repeat are buttons that stay pressed, properties and attributes', async () => {
  const { page, context, complaints } = await open('')
  await loaded(page)
  const shuffle = page.getByRole('button', { name: 'Shuffle' })
  await shuffle.click()
  await page.waitForFunction(() => document.querySelector('busker-player')!.matches('[shuffle]'))
  expect(await shuffle.getAttribute('aria-pressed')).toBe('true')
  const coming = await page.evaluate(() => {
    const { upcoming, queue } = document.querySelector('busker-player')!
    return [upcoming, queue.slice(1)].map((tracks) => tracks.map(({ id }) => id))
  })
  expect(coming[0]!.toSorted()).toEqual(coming[1]!.toSorted())
  expect(coming[0]).not.toEqual(coming[1])
  const repeat = page.getByRole('button', { name: 'Repeat' })
  const states: unknown[] = []
  for (let i = 0; i < 3; i++) {
    await repeat.click()
    states.push(
      await page.evaluate(() => {
        const { repeat: mode } = document.querySelector('busker-player')!
        return [mode, document.querySelector('busker-player')!.getAttribute('repeat')]
      }),
    )
  }
  expect(states).toEqual([
    ['all', 'all'],
    ['one', 'one'],
    ['off', null],
  ])
  await page.evaluate(() => document.querySelector('busker-player')!.removeAttribute('shuffle'))
  await page.waitForFunction(
    () => document.querySelector('busker-player')!.upcoming[0]!.id === 'ev2',
  )
  expect(await shuffle.getAttribute('aria-pressed')).toBe('false')
  expect(complaints).toEqual([])
  await context.close()
})

test('row 25: S shuffles and R repeats, in every layout', async () => {
  for (const layout of ['full', 'bar', 'compact', 'page']) {
    const { page, context, complaints } = await open(`layout=${layout}`)
    await loaded(page)
    await page.getByRole('button', { name: 'Play', exact: true }).focus()
    const modes = async (key: string) => {
      await page.keyboard.press(key)
      return page.evaluate(() => {
        const { shuffle, repeat } = document.querySelector('busker-player')!
        return [shuffle, repeat]
      })
    }
    expect([await modes('s'), await modes('r'), await modes('R'), await modes('S')]).toEqual([
      [true, 'off'],
      [true, 'all'],
      [true, 'one'],
      [false, 'one'],
    ])
    expect(complaints).toEqual([])
    await context.close()
  }
})

test('row 25: a question mark shows the keys, the player is still meanwhile, and the focus comes back', async () => {
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

test('row 26: a screen reader is told the new track once, politely', async () => {
  const { page, context } = await open('')
  await loaded(page)
  await page.evaluate(() => document.querySelector('busker-player')!.next())
  const spoken = page.locator('busker-player [aria-live=polite]')
  await spoken.filter({ hasText: 'Paper Boats, The Harbour Trio' }).waitFor({ state: 'attached' })
  expect(await page.locator('busker-player [aria-live]').count()).toBe(1)
  await context.close()
})
