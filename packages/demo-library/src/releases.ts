import { lettersHome } from './covers/letters-home.ts'
import { nightBusGeometry } from './covers/night-bus-geometry.ts'
import { slowWeather } from './covers/slow-weather.ts'
import type { Piece } from './music/piece.ts'
import { carouselAtLowTide } from './score/carousel-at-low-tide.ts'
import { glasshouse } from './score/glasshouse.ts'
import { juniperRoad } from './score/juniper-road.ts'
import { kalimbaForSnow } from './score/kalimba-for-snow.ts'
import { lastStopFirstLight } from './score/last-stop-first-light.ts'
import { signalLamps } from './score/signal-lamps.ts'
import { tidalRooms } from './score/tidal-rooms.ts'
import { windowSeat } from './score/window-seat.ts'

/** The formats the library is kept in, by file ending. */
export type Format = 'mp3' | 'flac' | 'ogg'

/** A track of a release; its number is its place in the list. */
export interface Track {
  title: string
  /** The artists as credited, if not the album's artist alone: names with what joins them. */
  credit?: { text: string; names: string[] }
  genres: string[]
  format: Format
  piece: Piece
}

/** An album of a fictional artist. */
export interface Release {
  artist: string
  title: string
  /** ISO 8601 date. */
  date: string
  /** Draws the cover as SVG. */
  cover: () => string
  tracks: Track[]
}

/** Everything in the library. */
export const releases: Release[] = [
  {
    artist: 'Linden Quay',
    title: 'Letters Home',
    date: '2024-10-04',
    cover: lettersHome,
    tracks: [
      { title: 'Window Seat', genres: ['Neoclassical', 'Piano'], format: 'mp3', piece: windowSeat },
      {
        title: 'Juniper Road',
        genres: ['Folk', 'Fingerstyle'],
        format: 'flac',
        piece: juniperRoad,
      },
      {
        title: 'Carousel at Low Tide',
        credit: { text: 'Linden Quay feat. Vesper Loom', names: ['Linden Quay', 'Vesper Loom'] },
        genres: ['Waltz', 'Chamber Pop'],
        format: 'ogg',
        piece: carouselAtLowTide,
      },
    ],
  },
  {
    artist: 'Vesper Loom',
    title: 'Night Bus Geometry',
    date: '2025-05-16',
    cover: nightBusGeometry,
    tracks: [
      {
        title: 'Signal Lamps',
        genres: ['Synthwave', 'Electronic'],
        format: 'mp3',
        piece: signalLamps,
      },
      {
        title: 'Last Stop, First Light',
        genres: ['Lo-Fi', 'Downtempo'],
        format: 'ogg',
        piece: lastStopFirstLight,
      },
    ],
  },
  {
    artist: 'Odo Fennick',
    title: 'Slow Weather',
    date: '2026-02-20',
    cover: slowWeather,
    tracks: [
      { title: 'Glasshouse', genres: ['Minimal', 'Electronic'], format: 'mp3', piece: glasshouse },
      { title: 'Kalimba for Snow', genres: ['Minimal'], format: 'flac', piece: kalimbaForSnow },
      { title: 'Tidal Rooms', genres: ['Ambient'], format: 'ogg', piece: tidalRooms },
    ],
  },
]
