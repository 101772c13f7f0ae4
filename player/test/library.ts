import type { Height } from './tone.ts'

/** A song of the test double: how long it is, and what is wrong with it. */
export type Song = {
  id: string
  name: string
  artist: string
  seconds: number
  fault?: string
  lyrics?: object
  /** Measured: its grant says how loud it is, and that its album is as loud as the first of its shelf. */
  height?: Height
  /** Its rendition is HLS. */
  isHls?: boolean
}
export type Shelf = { name: string; songs: Song[] }

const song = (id: string, name: string, artist: string, seconds: number, fault?: string): Song => ({
  id,
  name,
  artist,
  seconds,
  ...(fault && { fault }),
})

const long =
  'The Long Way Home Through Every Street Where We Once Played for Coins and for Nobody at All'

export const shelves: Record<string, Shelf> = {
  evening: {
    name: 'Evening on the Square',
    songs: [
      song('ev1', 'Lanterns over the River', 'Mira Solberg', 232),
      song('ev2', 'Paper Boats', 'The Harbour Trio', 187),
      song('ev3', 'Bicycle in the Rain', 'Tomás Arce', 205),
      song('ev4', long, 'Mira Solberg, The Harbour Trio, Orchestra of Small Rooms', 344),
      song('ev5', 'Third Floor Window', 'Ines Okafor', 158),
      song('ev6', 'Salt', 'Ines Okafor', 221),
      song('ev7', 'A Door Left Open', 'Lukas Brandt', 263),
      song('ev8', 'Copper Moon', 'The Harbour Trio', 194),
      song('ev9', 'Slow Train to Ghent', 'Lukas Brandt', 301),
      song('ev10', 'Orange Peel', 'Tomás Arce', 142),
      song('ev11', 'Nocturne for Two Accordions', 'Accordion Sisters', 278),
      song('ev12', 'Last Light', 'Mira Solberg', 249),
    ],
  },
  short: {
    name: 'Three notes',
    songs: [
      song('s1', 'Do', 'Scale', 2.5),
      song('s2', 'Re', 'Scale', 2.5),
      song('s3', 'Mi', 'Scale', 2.5),
    ],
  },
  long: {
    name: 'A quarter of an hour',
    songs: [song('l1', 'Drone', 'Anna', 900), song('l2', 'Bell', 'Anna', 5)],
  },
  half: {
    name: 'Half a minute and more',
    songs: [song('h1', 'Forty', 'Counter', 40), song('h2', 'Fifty', 'Counter', 50)],
  },
  faulty: {
    name: 'Some are gone',
    songs: [
      song('f1', 'Gone', 'Ghost', 3, 'gone'),
      song('f2', 'Noise', 'Ghost', 3, 'garbage'),
      song('f3', 'Still here', 'Anna', 30),
    ],
  },
  gone: { name: 'All are gone', songs: [song('f4', 'Gone too', 'Ghost', 30, 'gone')] },
  abroad: {
    name: 'Some are for elsewhere',
    songs: [song('f5', 'Elsewhere', 'Ghost', 30, 'abroad'), song('f6', 'Here', 'Anna', 30)],
  },
  sung: {
    name: 'With words',
    songs: [
      {
        ...song('g1', 'Counting', 'Anna', 120),
        lyrics: {
          lines: [
            { start_ms: 0, text: '' },
            { start_ms: 1000, text: 'One is for the morning' },
            {
              start_ms: 2000,
              text: 'Two by two',
              words: [
                { start_ms: 2000, text: 'Two ' },
                { start_ms: 2500, text: 'by ' },
                { start_ms: 3000, text: 'two' },
              ],
            },
            ...Array.from({ length: 40 }, (_, i) => ({
              start_ms: 4000 + 1000 * i,
              text: `Line ${i + 3} of the song`,
            })),
          ],
        },
      },
      {
        ...song('g2', 'Speaking', 'Anna', 60),
        lyrics: { language: 'ar', text: 'كلمات بلا أوقات\n\nسطر آخر' },
      },
      song('g3', 'Humming', 'Anna', 60),
    ],
  },
  loud: {
    name: 'Loud and quiet',
    songs: [
      { ...song('y1', 'A square full of people', 'Anna', 8), height: { sine: 0.62 } },
      { ...song('k1', 'The same, far away', 'Anna', 8), height: { sine: 0.155 } },
      { ...song('j1', 'A drop in a well', 'Anna', 8), height: { sine: 0.155, spike: 0.9 } },
    ],
  },
  streamed: {
    name: 'In segments',
    songs: [
      { ...song('m1', 'Downriver', 'Anna', 14), isHls: true },
      song('m2', 'The mouth', 'Anna', 20),
      { ...song('m3', 'Tide', 'Anna', 14), isHls: true },
    ],
  },
  tastes: {
    name: 'The beginning of each',
    songs: [song('t1', 'Only the Beginning', 'Anna', 30, 'preview')],
  },
  wordy: { name: long.repeat(2), songs: [song('w1', long, long, 61)] },
  empty: { name: 'Nothing yet', songs: [] },
  huge: {
    name: 'Ten thousand',
    songs: Array.from({ length: 10_000 }, (_, i) => song(`n${i}`, `Song ${i + 1}`, 'Many', 180)),
  },
}

export const findSong = (id: string) =>
  Object.values(shelves)
    .flatMap(({ songs }) => songs)
    .find((one) => one.id === id)
