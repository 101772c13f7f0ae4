import { join } from 'node:path'
import { type Listened, runPaced } from '../load/run-paced.ts'
import { memoryOf, residentOf } from '../measure/processes.ts'
import { type BuskerWithSongs, startBuskerWithSongs } from '../servers/busker-with-songs.ts'
import { findNginx, nginxMissing, startNginx } from '../servers/nginx.ts'
import type { Figure, Subject } from '../subject.ts'

const SECONDS = 20
const BYTES_A_SECOND = 160_000 / 8

/** Listeners who read no faster than they hear: nobody's music stands still, and each costs little. */
export const measurePaced: Subject = async ({ listeners }, folder) => {
  const about = `${listeners} listeners at 160 kbit/s for ${SECONDS} s, each on a connection of their own. Memory: of the process that serves them (of nginx, all), at most, over what it was before.`
  const busker = await startBuskerWithSongs(folder)
  try {
    const ours = await listenTo(busker, listeners, await busker.mediaPaths(), residentOf)
    const theirs = await listenToNginx(join(folder, 'nginx'), busker, listeners)
    const figure = (what: string, unit: string, by: (listened: Listened) => number): Figure => ({
      what,
      unit,
      value: by(ours),
      ...(theirs ? { baseline: { what: 'nginx, sendfile', value: by(theirs) } } : {}),
    })
    const none = { of: 'value', most: 0 } as const
    const perListener = ({ grown }: Listened) => grown / 1024 / listeners
    return {
      about,
      figures: [
        { ...figure('stalled', 'listeners', ({ stalled }) => stalled), budget: none },
        { ...figure('cut off', 'listeners', ({ cut }) => cut), budget: none },
        { ...figure('memory', 'KiB/listener', perListener), budget: { of: 'value', most: 15 } },
        figure('CPU', 's', ({ cpu }) => cpu),
        ...(theirs ? [] : [{ what: 'the same by nginx', missing: nginxMissing }]),
      ],
    }
  } finally {
    await busker.stop()
  }
}

async function listenTo(
  { pid, port }: { pid: number; port: number },
  listeners: number,
  paths: string[],
  memory: (pid: number) => Promise<number>,
) {
  const listen = (listeners: number, seconds: number) =>
    runPaced(pid, { port, listeners, seconds, bytesPerSecond: BYTES_A_SECOND, paths }, () =>
      memory(pid),
    )
  // The first listeners pay for code and heap that all later ones share.
  await listen(Math.ceil(listeners / 10), 2)
  return listen(listeners, SECONDS)
}

async function listenToNginx(folder: string, songs: BuskerWithSongs, listeners: number) {
  const program = findNginx()
  if (!program) return undefined
  const nginx = await startNginx(program, folder, songs.music)
  try {
    return await listenTo(nginx, listeners, songs.filePaths, memoryOf)
  } finally {
    await nginx.stop()
  }
}
