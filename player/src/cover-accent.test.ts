import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { accentOf } from './cover-accent.ts'

const paint = (...areas: [count: number, red: number, green: number, blue: number][]) =>
  areas.flatMap(([count, ...rgb]) => Array.from({ length: count }, () => [...rgb, 255]).flat())

test('a cover is remembered by its colour, not by its black and white', () => {
  const blue = accentOf(paint([300, 0, 0, 0], [200, 255, 255, 255], [76, 20, 60, 230]))
  expect(blue?.hue).toBeWithin(250, 275)
  expect(accentOf(paint([500, 200, 30, 30], [76, 30, 200, 30]))?.hue).toBeWithin(20, 35)
})

test('a grey cover has no accent', () => {
  expect(accentOf(paint([300, 128, 128, 128], [276, 30, 30, 30]))).toBeUndefined()
  expect(accentOf([])).toBeUndefined()
})

test('whatever the pixels, hue and chroma are fit for a stylesheet', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (pixels) => {
      const accent = accentOf(pixels)
      if (!accent) return
      expect(accent.hue).toBeWithin(0, 361)
      expect(accent.chroma).toBeWithin(0, 0.5)
    }),
  )
})
