import { seeded } from '../synth/random.ts'
import { drawing, glow, gradient, smooth } from './svg.ts'

const sea = ['#d9866f', '#b8697a', '#8f5480', '#664a7e', '#443f70', '#2c315a', '#1b2344']

/** Evening at the shore: a low sun, hills, waves that darken, one paper boat. */
export function lettersHome(): string {
  const random = seeded(11)
  const waves = sea.map((colour, row) => wave(348 + row * 40, 5 + row * 3, colour, random))
  const path = Array.from({ length: 9 }, (_, row) => {
    const y = 356 + row * 13 + row * row * 1.1
    const width = 120 - row * 8 + random() * 40
    const x = 404 - width / 2 + (random() - 0.5) * 26
    return `<rect x="${x}" y="${y}" width="${width}" height="${2.5 + row * 0.35}" rx="2" fill="#ffe3b0" opacity="${0.75 - row * 0.065}"/>`
  })
  const hills = ridge(300, 36, 1.3, '#c98a8e', random) + ridge(326, 26, 2.4, '#9c6480', random)
  const boat =
    '<g transform="translate(196 470) rotate(-3)">' +
    '<path d="M-62 0 L62 0 L38 30 L-38 30 Z" fill="#fff6e6"/>' +
    '<path d="M0 -60 L40 0 L-40 0 Z" fill="#f6e2c6"/>' +
    '<path d="M0 -60 L40 0 L0 0 Z" fill="#e3c4a6"/>' +
    '<path d="M0 0 L62 0 L38 30 L0 30 Z" fill="#ead2b4"/></g>'
  return drawing(
    gradient('sky', ['#34335f', '#7a4f80', '#d87f7b', '#f6b98a', '#fbdba6']) +
      glow('sun', '#fff2cf', 0.9),
    '<rect width="640" height="640" fill="url(#sky)"/>' +
      '<circle cx="404" cy="292" r="210" fill="url(#sun)"/>' +
      '<circle cx="404" cy="292" r="62" fill="#fff3d6"/>' +
      hills +
      waves.slice(0, 4).join('') +
      path.join('') +
      boat +
      waves.slice(4).join(''),
  )
}

function wave(y: number, height: number, colour: string, random: () => number): string {
  const phase = random() * 6
  const points = Array.from({ length: 15 }, (_, i): [number, number] => [
    i * 50 - 30,
    y + height * (Math.sin(i * 0.9 + phase) * 0.7 + (random() - 0.5) * 0.8),
  ])
  return `<path d="${smooth(points, false)}L680 660L-40 660Z" fill="${colour}"/>`
}

function ridge(y: number, height: number, pace: number, colour: string, random: () => number) {
  const phase = random() * 6
  const points = Array.from({ length: 12 }, (_, i): [number, number] => [
    i * 62 - 20,
    y - height * (0.5 + 0.5 * Math.sin(i * pace * 0.5 + phase)) - random() * 8,
  ])
  return `<path d="${smooth(points, false)}L680 400L-40 400Z" fill="${colour}" opacity="0.85"/>`
}
