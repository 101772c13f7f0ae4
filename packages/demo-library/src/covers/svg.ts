/** Side of a cover, in pixels. */
const side = 640

/** A complete square drawing. */
export const drawing = (definitions: string, content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 640 640">` +
  `<defs>${definitions}</defs>${content}</svg>`

/** A gradient from top to bottom (or along x2/y2), through colours evenly spread or placed. */
export function gradient(id: string, colours: string[], x2 = 0, y2 = 1): string {
  const stops = colours.map(
    (colour, index) => `<stop offset="${index / (colours.length - 1)}" stop-color="${colour}"/>`,
  )
  return `<linearGradient id="${id}" x1="0" y1="0" x2="${x2}" y2="${y2}">${stops.join('')}</linearGradient>`
}

/** A round glow: a colour that fades to nothing. */
export const glow = (id: string, colour: string, strength: number) =>
  `<radialGradient id="${id}"><stop offset="0" stop-color="${colour}" stop-opacity="${strength}"/>` +
  `<stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient>`

/** A closed or open smooth curve through points (Catmull–Rom as cubic Béziers). */
export function smooth(points: [x: number, y: number][], closed: boolean): string {
  const count = points.length
  const point = (index: number) =>
    closed ? points[(index + count) % count]! : points[Math.min(count - 1, Math.max(0, index))]!
  const round = (value: number) => value.toFixed(1)
  const parts = [`M${point(0).map(round).join(' ')}`]
  for (let i = 0; i < (closed ? count : count - 1); i++) {
    const [before, from, to, after] = [point(i - 1), point(i), point(i + 1), point(i + 2)]
    const first = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6]
    const second = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6]
    parts.push(`C${[...first, ...second, ...to].map(round).join(' ')}`)
  }
  return parts.join('') + (closed ? 'Z' : '')
}
