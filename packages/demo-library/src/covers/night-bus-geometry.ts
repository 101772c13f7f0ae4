import { seeded } from '../synth/random.ts'
import { drawing, glow, gradient } from './svg.ts'

const lines = ['#ffb454', '#ff7a59', '#e84e8a', '#8b6bff', '#43c6e8', '#f5f0dc']
const cells = 5
const size = 640 / cells

/** A town at night as tiles: each carries quarter-circle roads, that always join (Truchet 1704). */
export function nightBusGeometry(): string {
  const random = seeded(29)
  const tiles: string[] = []
  for (let row = 0; row < cells; row++)
    for (let column = 0; column < cells; column++)
      tiles.push(`<g transform="translate(${column * size} ${row * size})">${tile(random)}</g>`)
  const lamps = Array.from({ length: 8 }, () => {
    const x = Math.round(random() * cells) * size
    const y = Math.round(random() * cells) * size
    return `<circle cx="${x}" cy="${y}" r="90" fill="url(#lamp)"/><circle cx="${x}" cy="${y}" r="9" fill="#fff3d0"/>`
  })
  return drawing(
    gradient('night', ['#141033', '#1d1747', '#0d1a3a'], 1, 1) +
      glow('lamp', '#ffcf7a', 0.55) +
      `<clipPath id="tile"><rect width="${size}" height="${size}"/></clipPath>`,
    `<rect width="640" height="640" fill="url(#night)"/>${tiles.join('')}${lamps.join('')}`,
  )
}

function tile(random: () => number): string {
  const turned = random() < 0.5
  const corners = turned
    ? [
        [0, 0],
        [size, size],
      ]
    : [
        [size, 0],
        [0, size],
      ]
  const rings = corners.flatMap(([x, y]) => {
    const first = Math.floor(random() * lines.length)
    return [0.2, 0.35, 0.5, 0.65, 0.8].map((share, index) => {
      const colour = lines[(first + index) % lines.length]!
      const middle = index === 2
      const radius = share * size
      return `<circle cx="${x}" cy="${y}" r="${radius}" fill="none" stroke="${colour}" stroke-width="${middle ? 11 : 4}" opacity="${middle ? 1 : 0.62}"/>`
    })
  })
  const [under, over] = [rings.slice(0, 5), rings.slice(5)]
  const [x, y] = corners[1]!
  const cover = `<circle cx="${x}" cy="${y}" r="${0.86 * size}" fill="#17133c"/>`
  return `<g clip-path="url(#tile)">${under.join('')}${cover}${over.join('')}</g>`
}
