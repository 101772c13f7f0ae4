import { seeded } from '../synth/random.ts'
import { drawing, gradient, smooth } from './svg.ts'

const heights = [
  '#dfe6da',
  '#c9d8cd',
  '#a9c4bb',
  '#84aca8',
  '#5f9193',
  '#41747d',
  '#2d5766',
  '#1f3f50',
]

/** A weather map of nowhere: two systems of isobars on paper, and the sun that waits behind. */
export function slowWeather(): string {
  const sun = '<circle cx="452" cy="176" r="92" fill="#e8734a"/>'
  const rain = Array.from({ length: 26 }, (_, i) => {
    const x = 40 + (i % 13) * 46 + (i > 12 ? 23 : 0)
    const y = i > 12 ? 566 : 530
    return `<path d="M${x} ${y}l-10 26" stroke="#2d5766" stroke-width="3.5" stroke-linecap="round" opacity="0.55"/>`
  })
  return drawing(
    gradient('paper', ['#f7efe0', '#f1dfc8']),
    '<rect width="640" height="640" fill="url(#paper)"/>' +
      sun +
      system(276, 322, 262, 7, seeded(5)) +
      lines(452, 176, 108, 6) +
      rain.join(''),
  )
}

/** Filled isobars, each a little smaller and darker. */
function system(x: number, y: number, radius: number, waves: number, random: () => number) {
  const phases = Array.from({ length: waves }, () => random() * 6.28)
  const drift = random() * 0.6
  return heights
    .map((colour, step) => {
      const reach = radius * (1 - step / (heights.length + 0.6)) ** 0.95
      const points = Array.from({ length: 48 }, (_, i): [number, number] => {
        const angle = (i / 48) * 2 * Math.PI
        const bump = phases.reduce(
          (sum, phase, n) => sum + Math.sin((n + 1) * angle + phase + step * drift) / (n + 2.2),
          0,
        )
        const length = reach * (1 + 0.17 * bump)
        return [x + 1.08 * length * Math.cos(angle), y + 0.72 * length * Math.sin(angle)]
      })
      return `<path d="${smooth(points, true)}" fill="${colour}" stroke="#f7efe0" stroke-width="2.5"/>`
    })
    .join('')
}

/** Thin rings around the sun. */
const lines = (x: number, y: number, radius: number, count: number) =>
  Array.from(
    { length: count },
    (_, n) =>
      `<circle cx="${x}" cy="${y}" r="${radius + n * 17}" fill="none" stroke="#e8734a" stroke-width="2" opacity="${0.5 - n * 0.075}"/>`,
  ).join('')
