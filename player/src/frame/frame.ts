import { createCarryOut, Refused } from './carry-out.ts'
import type * as Manners from '../manners/manners.ts'
import { loadPart } from '../part.ts'
import { readCommand } from './read-command.ts'
import { VERSION } from './version.ts'
import { envelope, type Told, watchPlayer } from './watch.ts'
import { greetWordPress } from './wordpress.ts'

const host = window.parent
const isFramed = host !== window
const find = () => document.querySelector('busker-player')

/** Where events go: the origin that connected, or any where that has no name (a sandboxed page). */
let listener: string | undefined
const watched = watchPlayer(find, (told) => send(told))
const commands = createCarryOut(find, watched)

function send(told: Told, to = listener) {
  if (to !== undefined) host.postMessage(envelope(told), to)
}

const nameOf = (origin: string) => (origin === 'null' ? '*' : origin)

addEventListener('message', ({ source, origin, data }) => {
  // Who may frame this page, its Content Security Policy says; nobody else is heard.
  if (!isFramed || source !== host) return
  const read = readCommand(data)
  if (!read) return
  const answer = (reply: object) => host.postMessage({ busker: VERSION, ...reply }, nameOf(origin))
  if ('problem' in read) return answer({ reply: read.id ?? '', ok: false, error: read.problem })
  const { command } = read
  if (command.command === 'connect') {
    if (listener === undefined) watched.keepLooking()
    listener = nameOf(origin)
  }
  const { id } = command
  void commands.do(command).then(
    (result) => id !== undefined && answer({ reply: id, ok: true, ...(result && { result }) }),
    (thrown: unknown) => {
      const { code, message } =
        thrown instanceof Refused ? thrown : { code: 'invalid-command', message: String(thrown) }
      answer({ reply: id ?? '', ok: false, error: { code, message } })
    },
  )
})

/** What the address of the frame asks for: `?autoplay=1&start=2&t=30`, or `#t=30&track=ID`. */
async function begin() {
  const player = find()
  if (!player) return
  const asked = new URLSearchParams(location.search)
  if (asked.get('autopause') === 'off') player.autopause = 'off'
  // The player loads it as well.
  const manners = await loadPart<typeof Manners>('manners')
  const moment = manners?.momentIn(location)
  if (moment) await manners?.goTo(player, moment, () => !player.paused)
  if (/^(1|true)$/.test(asked.get('autoplay') ?? '')) void player.play()
}

document.addEventListener('busker-ready', () => void begin(), { once: true })
// Modules run when the document is read: without a player now, the server said that there is no music.
if (!find()) watched.fail('not-found', 'There is no such music here.')
if (isFramed) {
  greetWordPress(host)
  send({ event: 'hello', detail: { versions: [VERSION] } }, '*')
}
