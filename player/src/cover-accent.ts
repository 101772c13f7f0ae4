/** A colour's hue in degrees and its chroma in OKLCH; lightness is the theme's affair. */
export type Accent = { hue: number; chroma: number }

const BINS = 24
/** Below this a cover counts as grey and keeps the default accent. */
const FAINT = 0.03

/**
 * The colour that a cover is remembered by: the hue with the most chroma in it, from RGBA bytes
 * (a few hundred pixels are enough). Undefined for a grey cover.
 */
export function accentOf(pixels: ArrayLike<number>): Accent | undefined {
  const bins = Array.from({ length: BINS }, () => ({ a: 0, b: 0, weight: 0 }))
  for (let i = 0; i + 3 < pixels.length; i += 4) {
    const { light, a, b } = oklab(pixels[i]!, pixels[i + 1]!, pixels[i + 2]!)
    const chroma = Math.hypot(a, b)
    // Shadows and highlights carry hue noise.
    if (pixels[i + 3]! < 128 || chroma < FAINT || light < 0.2 || light > 0.97) continue
    const turn = (Math.atan2(b, a) / (2 * Math.PI) + 1) % 1
    const bin = bins[Math.floor(turn * BINS) % BINS]!
    bin.a += a * chroma
    bin.b += b * chroma
    bin.weight += chroma
  }
  const best = bins.reduce((x, y) => (y.weight > x.weight ? y : x))
  // A handful of stray pixels is not a colour.
  if (best.weight === 0 || best.weight < (pixels.length / 4) * 0.002) return undefined
  const a = best.a / best.weight
  const b = best.b / best.weight
  const hue = ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360
  return { hue: Math.round(hue), chroma: Math.round(Math.hypot(a, b) * 1000) / 1000 }
}

/** sRGB bytes to OKLab, by Björn Ottosson's matrices. */
function oklab(red: number, green: number, blue: number) {
  const [r, g, b] = [red, green, blue].map(linear) as [number, number, number]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return {
    light: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  }
}

const linear = (byte: number) => {
  const x = byte / 255
  return x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4
}
