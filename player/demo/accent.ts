const channel = (hex: string) => {
  const value = Number.parseInt(hex, 16) / 255
  return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

/** WCAG 2.2, relative luminance of `#rrggbb`. */
function luminance(colour: string) {
  const [red, green, blue] = [1, 3, 5].map((at) => channel(colour.slice(at, at + 2)))
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

/** WCAG 2.2, contrast ratio of two colours, each `#rrggbb`: 1 to 21. */
export function contrast(one: string, other: string) {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light! + 0.05) / (dark! + 0.05)
}

/** Black or white, whichever is easier to read on it; at least 4.5 to 1 on any colour. */
export const readableOn = (accent: string) =>
  contrast(accent, '#ffffff') >= contrast(accent, '#000000') ? '#ffffff' : '#000000'
