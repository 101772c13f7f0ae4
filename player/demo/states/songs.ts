interface Song {
  id: string
  name: string
  artist: string
  seconds: number
}
export interface Shelf {
  name: string
  songs: Song[]
  /** More than are written down here: made up as pages are asked for. */
  total?: number
}

const song = (id: string, name: string, artist: string, seconds: number): Song => ({
  id,
  name,
  artist,
  seconds,
})

const LONG =
  'The Long Way Home Through Every Street Where We Once Played for Coins and for Nobody at All'

const evening = [
  song('e1', 'Lanterns over the River', 'Mira Solberg', 232),
  song('e2', 'Paper Boats', 'The Harbour Trio', 187),
  song('e3', 'Bicycle in the Rain', 'Tomás Arce', 205),
  song('e4', 'Third Floor Window', 'Ines Okafor', 158),
  song('e5', 'Salt', 'Ines Okafor', 221),
  song('e6', 'A Door Left Open', 'Lukas Brandt', 263),
  song('e7', 'Copper Moon', 'The Harbour Trio', 194),
  song('e8', 'Slow Train to Ghent', 'Lukas Brandt', 291),
  song('e9', 'Nocturne for Two Accordions', 'Accordion Sisters', 278),
  song('e10', 'Last Light', 'Mira Solberg', 249),
]

/** Invented music, by the id of its list. */
export const shelves: Record<string, Shelf> = {
  evening: { name: 'Evening on the Square', songs: evening },
  single: { name: 'Lanterns over the River', songs: [evening[0]!] },
  empty: { name: 'Nothing yet', songs: [] },
  huge: { name: 'Ten thousand songs', songs: [], total: 10_000 },
  long: {
    name: `${LONG}, and Back Again`,
    songs: [
      song('l1', LONG, 'Mira Solberg, The Harbour Trio, Orchestra of Small Rooms', 284),
      song('l2', 'Donaudampfschifffahrtsgesellschaftskapitänswitwe'.repeat(2), LONG, 61),
    ],
  },
  'right-to-left': {
    name: 'أمسية في الساحة',
    songs: [
      song('r1', 'فوانيس فوق النهر', 'ميرا سولبرغ', 232),
      song('r2', 'قوارب من ورق', 'ثلاثي المرفأ', 187),
      song('r3', 'Salt', 'Ines Okafor', 221),
      song('r4', 'دراجة تحت المطر', 'توماس أرسي', 205),
    ],
  },
  sung: { name: 'With words', songs: [song('s1', 'Salt', 'Ines Okafor', 221), evening[1]!] },
}

/** Row `row` of a list, from 0. */
const songAt = ({ songs }: Shelf, row: number): Song =>
  songs[row] ?? song(`n${row}`, `Song ${row + 1}`, 'Many', 120 + ((row * 37) % 180))

export const totalOf = ({ songs, total }: Shelf) => total ?? songs.length

/** Up to a hundred rows of a list. */
export const pageOf = (shelf: Shelf, offset: number) =>
  Array.from({ length: Math.min(100, Math.max(0, totalOf(shelf) - offset)) }, (_, row) =>
    songAt(shelf, offset + row),
  )

export const findSong = (id: string) =>
  Object.values(shelves)
    .flatMap(({ songs }) => songs)
    .find((one) => one.id === id) ?? songAt(shelves['huge']!, Number(id.slice(1)))

const lines = [
  'Salt on the sill and the window wide',
  'The boats come in on the evening tide',
  '',
  'Leave me the lamp and the open door',
  'The sea knows what the sea is for',
  'And the street goes down to the water',
  '',
  'Count what is left in the jar tonight',
  'Two for the bread and one for the light',
  'And one for the girl with the fiddle',
]

/** Words whose times are known, sixteen seconds in. */
export const timedLyrics = {
  language: 'en',
  lines: lines.map((text, row) => {
    const start_ms = 16_000 + row * 6000
    const words = text
      .split(' ')
      .map((word, at) => ({ start_ms: start_ms + at * 600, text: `${word} ` }))
    return text ? { start_ms, text, words } : { start_ms, text }
  }),
  text: null,
}

/** Words without times, in a language that is written from the right. */
export const plainLyrics = {
  language: 'ar',
  lines: null,
  text: 'ملح على حافة النافذة\nوالقوارب تعود مع المساء\n\nاترك لي المصباح والباب مفتوحا',
}
