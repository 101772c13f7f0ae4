import { launchChromium } from '@busker/browser-testing/chromium'
import { listenToAudio, listenToPlayer, type Waits } from '../browser/listening.ts'
import { percentile } from '../measure/percentile.ts'
import { inRounds } from '../measure/rounds.ts'
import { type BuskerWithSongs, startBuskerWithSongs } from '../servers/busker-with-songs.ts'
import { startDelayed } from '../servers/delayed.ts'
import { startPages } from '../servers/pages.ts'
import type { Figure, Subject } from '../subject.ts'

const RUNS_A_ROUND = 10
const AWAY_MS = 50

/** From the press to sound, by the player and by a bare `<audio>` of the same bytes. */
export const measureSound: Subject = async ({ rounds }, folder) => {
  const busker = await startBuskerWithSongs(folder)
  const pages = startPages()
  const runs = rounds * RUNS_A_ROUND
  try {
    const near = await listened(busker, pages.origin, runs, 0)
    const far = await listened(busker, pages.origin, runs, AWAY_MS)
    return {
      about: `Songs of 12 MB, ${runs} presses each, each in a browser without a cache; cold: nothing of the song was asked for; prefetched: the next song, 8 s before the end of this one, and an <audio preload="auto"> that is ready. Sound moves once the clock of the media has left 0.`,
      figures: [...figuresOf('loopback', near, 100), ...figuresOf(`${AWAY_MS} ms away`, far)],
    }
  } finally {
    await pages.stop()
    await busker.stop()
  }
}

type Listened = Record<'player' | 'audio', Waits[]>

async function listened(busker: BuskerWithSongs, site: string, runs: number, away: number) {
  const origin = `http://localhost:${busker.port}`
  const distant = away > 0 ? await startDelayed(busker.port, away) : undefined
  const rule = `MAP localhost:${busker.port} 127.0.0.1:${distant?.port ?? busker.port}`
  const browser = await launchChromium({ switches: [`--host-resolver-rules=${rule}`] })
  try {
    const src = `${origin}/playlist/${await busker.playlistId()}`
    const turns = {
      player: () => listenToPlayer(browser, `${site}/player?${new URLSearchParams({ src })}`),
      audio: async () => {
        const songs = (await busker.mediaPaths()).slice(0, 2)
        const asked = new URLSearchParams(songs.map((song) => ['src', origin + song]))
        return listenToAudio(browser, `${site}/audio?${asked}`)
      },
    }
    // What is compiled and read for the first time is nobody's.
    await turns.player()
    await turns.audio()
    return await inRounds(runs, turns)
  } finally {
    await browser.close()
    distant?.stop()
  }
}

function figuresOf(where: string, { player, audio }: Listened, budget?: number): Figure[] {
  const figure = (how: keyof Waits, part: number): Figure => {
    const ours = percentile(
      player.map((waits) => waits[how]),
      part,
    )
    const theirs = percentile(
      audio.map((waits) => waits[how]),
      part,
    )
    const isBudgeted = budget !== undefined && how === 'cold' && part === 0.5
    return {
      what: `${how}, ${where}, p${100 * part}`,
      value: ours,
      unit: 'ms',
      baseline: { what: 'bare <audio>', value: theirs },
      ratio: ours / theirs,
      ...(isBudgeted && { budget: { of: 'value', most: budget } }),
    }
  }
  return (['cold', 'prefetched'] as const).flatMap((how) => [figure(how, 0.5), figure(how, 0.95)])
}
