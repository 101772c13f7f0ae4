import { describe, expect, test } from 'bun:test'
import { setUp } from '../../test/set-up.ts'
import { misplaced } from '../../test/inside.ts'
import { loaded } from '../../test/visit.ts'
import type { BuskerPlayer } from '../player.ts'

const stage = setUp()

const open = (query: string, options = {}) => stage.open(`music=playlist/evening&${query}`, options)

const heights = { bar: 80, compact: 152, full: 420, page: 720 }

describe.each(Object.entries(heights))('the layout %s', (layout, height) => {
  test.each([280, 359, 449, 451, 600, 689, 691, 779, 781, 1200])(
    'keeps everything inside and large enough at %i pixels',
    async (width) => {
      const viewport = { width: width + 32, height: 900 }
      const { page, context } = await open(`layout=${layout}`, { viewport })
      await loaded(page)
      expect(await misplaced(page)).toEqual([])
      const box = (await page.locator('busker-player').boundingBox())!
      expect(box).toMatchObject({ width, height })
      await context.close()
    },
  )

  test.each([280, 600])(
    'grows at %i pixels with a text of twice the size, and nothing is cut off',
    async (width) => {
      const viewport = { width: width + 32, height: 900 }
      const { page, context } = await open(`layout=${layout}`, { viewport, bypassCSP: true })
      await loaded(page)
      await page.addStyleTag({ content: ':root { font-size: 200% }' })
      await page.waitForTimeout(300)
      expect(await misplaced(page)).toEqual([])
      expect((await page.locator('busker-player').boundingBox())!.height).toBe(height * 2)
      await context.close()
    },
  )

  test.each([280, 600])('says at %i pixels why there is no music, and all of it', async (width) => {
    const viewport = { width: width + 32, height: 900 }
    stage.gateway.faults.catalogDown = true
    const { page, context } = await open(`layout=${layout}`, { viewport })
    await page.getByRole('button', { name: 'Try again' }).waitFor()
    stage.gateway.faults.catalogDown = false
    expect(await misplaced(page)).toEqual([])
    await context.close()
  })
})

test('of its own accord the player chooses its layout by its height, also while that changes', async () => {
  const { page, context } = await open('layout=auto')
  await loaded(page)
  const drawn = (height: number) =>
    page.locator('busker-player').evaluate(async (player, px) => {
      player.style.height = `${px}px`
      await new Promise((done) => setTimeout(done, 100))
      return player.shadowRoot!.querySelector('.card')!.className
    }, height)
  expect(await drawn(80)).toBe('card ready bar')
  expect(await drawn(119)).toBe('card ready bar')
  expect(await drawn(152)).toBe('card ready compact')
  expect(await drawn(232)).toBe('card ready compact')
  expect(await drawn(352)).toBe('card ready full')
  expect(await misplaced(page)).toEqual([])
  await context.close()
})

test('attributes and properties say the same, and an unknown layout is none', async () => {
  const { page, context } = await open('layout=bar')
  await loaded(page)
  const told = await page.locator('busker-player').evaluate(async (player: BuskerPlayer) => {
    const before = player.layout
    player.layout = 'compact'
    player.theme = 'dark'
    player.deviceName = 'Kitchen'
    await player.updateComplete
    const names = ['layout', 'theme', 'device-name'].map((name) => player.getAttribute(name))
    player.setAttribute('layout', 'sideways')
    await player.updateComplete
    await new Promise((done) => setTimeout(done, 100))
    const card = player.shadowRoot!.querySelector('.card')!
    return { before, names, after: card.className }
  })
  expect(told).toEqual({
    before: 'bar',
    names: ['compact', 'dark', 'Kitchen'],
    after: 'card ready full',
  })
  await context.close()
})

test.each([
  ['light', 'dark', 'a light page stays light in a dark room'],
  ['dark', 'light', 'a dark page stays dark in a light room'],
] as const)('the scheme of the page counts: %s in %s', async (scheme, colorScheme) => {
  const { page, context } = await open(`scheme=${scheme}`, { colorScheme })
  await loaded(page)
  const used = await page
    .locator('busker-player .card')
    .evaluate((card) => getComputedStyle(card).color)
  expect(used).toBe(scheme === 'dark' ? 'rgb(244, 242, 246)' : 'rgb(28, 26, 32)')
  await context.close()
})

describe.each(['light', 'dark'])('on a %s page', (theme) => {
  test('row 23: an accent of any hue keeps text at 4.5 to 1, also where the page layout is tinted', async () => {
    const { page, context } = await open(`layout=page&theme=${theme}`, { reducedMotion: 'reduce' })
    await loaded(page)
    const low = await page.locator('busker-player').evaluate(async (player: BuskerPlayer) => {
      const brush = document.createElement('canvas').getContext('2d')!
      const probe = player.shadowRoot!.querySelector<HTMLElement>('.titles')!
      const value = (name: string) => {
        probe.style.color = `var(${name})`
        return getComputedStyle(probe).color
      }
      /** The sRGB bytes of colours laid over each other. */
      const mixed = (...names: string[]) => {
        for (const name of names) {
          brush.fillStyle = value(name)
          brush.fillRect(0, 0, 1, 1)
        }
        return Array.from(brush.getImageData(0, 0, 1, 1).data.slice(0, 3))
      }
      const luminance = (bytes: number[]) => {
        const [r, g, b] = bytes.map((byte) => {
          const x = byte / 255
          return x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4
        }) as [number, number, number]
        return 0.2126 * r + 0.7152 * g + 0.0722 * b
      }
      const contrast = (x: number[], y: number[]) => {
        const [a, b] = [luminance(x), luminance(y)].sort((p, q) => q - p) as [number, number]
        return (a + 0.05) / (b + 0.05)
      }
      const found: string[] = []
      const accents = Array.from({ length: 24 }, (_, i) => ({ hue: i * 15, chroma: 0.3 }))
      for (const accent of [undefined, ...accents]) {
        player.accent = accent
        const grounds = {
          card: mixed('--_ground'),
          row: mixed('--_ground', '--_tint'),
          list: mixed('--_surface', '--_glow', '--_veil', '--_tint'),
          glow: mixed('--_surface', '--_glow'),
        }
        const check = (what: string, text: string, ground: number[]) => {
          const ratio = contrast(mixed(text), ground)
          if (ratio < 4.5) found.push(`${what} ${accent?.hue}: ${ratio.toFixed(2)}`)
        }
        for (const [where, ground] of Object.entries(grounds)) {
          check(`quiet on ${where}`, '--_quiet', ground)
          if (where !== 'glow') check(`accent on ${where}`, '--_accent-text', ground)
        }
        check('button', '--_on-accent', mixed('--_accent'))
      }
      return found
    })
    expect(low).toEqual([])
    await context.close()
  })
})
