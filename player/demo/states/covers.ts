const hues = [18, 205, 148, 272]

/** Drawn covers: hills under a sun, each in a colour of its own. */
export const covers: Record<string, string> = Object.fromEntries(
  hues.map((hue, at) => [`cover-${at + 1}.svg`, draw(hue)]),
)

function draw(hue: number) {
  const ink = (light: number, turn = 0) => `hsl(${(hue + turn) % 360} 62% ${light}%)`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="640"><defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="${ink(28)}"/><stop offset="1" stop-color="${ink(68, 24)}"/></linearGradient></defs><path fill="url(#sky)" d="M0 0h640v640H0z"/><circle cx="430" cy="250" r="92" fill="${ink(88, 40)}"/><path fill="${ink(40, 8)}" d="M0 420Q160 300 330 420T640 390V640H0z"/><path fill="${ink(24)}" d="M0 520Q200 410 400 510T640 480V640H0z"/></svg>`
}
