import type { FrameCommand } from './protocol.ts'
import { VERSION } from './version.ts'

type Check = (value: unknown) => boolean
type Name = FrameCommand['command']

const seconds: Check = (value) => Number.isFinite(value) && (value as number) >= 0
const row: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0
const oneOf =
  (...words: unknown[]): Check =>
  (value) =>
    words.includes(value)
const flag: Check = (value) => typeof value === 'boolean'
const text =
  (most: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= most
const orNothing =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)

const tracks: Check = (value) =>
  Array.isArray(value) && value.length > 0 && value.length <= 50 && value.every(text(2000))

/** What each command needs; protocol.ts says the same to the world, and a test holds both together. */
const fields: Record<Name, Record<string, Check>> = {
  connect: {},
  play: {},
  pause: {},
  toggle: {},
  seek: { time: seconds },
  next: {},
  previous: {},
  skipTo: { index: row },
  load: {
    source: text(2000),
    index: orNothing(row),
    time: orNothing(seconds),
    play: orNothing(flag),
    key: orNothing(text(64)),
  },
  setVolume: { volume: (value) => seconds(value) && (value as number) <= 1 },
  setMuted: { muted: flag },
  setShuffle: { shuffle: flag },
  setRepeat: { repeat: oneOf('off', 'all', 'one') },
  setPlaybackRate: {
    playbackRate: (value) => seconds(value) && (value as number) >= 0.25 && (value as number) <= 4,
  },
  addToQueue: { tracks },
  playNext: { tracks },
  moveInQueue: { from: row, to: row },
  removeFromQueue: { index: row },
  setTheme: { theme: oneOf('auto', 'light', 'dark') },
  getState: {},
  getQueue: {},
}

export const commandNames = Object.keys(fields) as Name[]

type Problem = {
  code: 'unsupported-version' | 'unknown-command' | 'invalid-command'
  message: string
}

/** Reads what a page sent: a command, what is wrong with it, or undefined where it is none of ours. */
export function readCommand(
  data: unknown,
): { command: FrameCommand } | { problem: Problem; id: unknown } | undefined {
  if (typeof data !== 'object' || data === null) return undefined
  const message = data as Record<string, unknown>
  const { busker, id, command } = message
  if (typeof busker !== 'number' || typeof command !== 'string') return undefined
  const problem = (code: Problem['code'], words: string) => ({
    problem: { code, message: words },
    id,
  })
  if (busker !== VERSION)
    return problem('unsupported-version', `This player speaks version ${VERSION} of the protocol.`)
  if (!Object.hasOwn(fields, command))
    return problem('unknown-command', `There is no command "${command.slice(0, 40)}".`)
  if (id !== undefined && typeof id !== 'string' && !Number.isFinite(id))
    return problem('invalid-command', 'id is a text or a number.')
  for (const [name, check] of Object.entries(fields[command as Name])) {
    if (!check(message[name]))
      return problem('invalid-command', `"${name}" of ${command} is wrong.`)
  }
  return { command: message as FrameCommand }
}
