import { readError } from '../grant-shapes.ts'
import { retryDelay } from '../playback/backoff.ts'
import type { Clock } from '../playback/clock.ts'
import { type Command, readCommand } from './command.ts'
import { eventsIn } from './event-stream.ts'
import type { DeviceState } from './state.ts'
import { type Token, TokenError } from './token.ts'
import type { DeviceDetail, DeviceErrorDetail } from '../events.ts'

/** The server says something every 15 s; whoever hears nothing for longer has lost it. */
const SILENCE_MS = 40_000
const ANSWER_MS = 15_000

type ChannelDeps = {
  /** `https://music.example/v1/me/player/devices` */
  devices: string
  token: Token
  clock: Clock
  /** What it says of itself when it registers. */
  about: () => { name: string; volume_percent: number; supports_volume: boolean }
  onReady: (device: DeviceDetail) => void
  onLost: (device: DeviceDetail) => void
  /** Told once until it goes well again. */
  onError: (error: DeviceErrorDetail) => void
  /** In the order given, each once. */
  onCommand: (command: Command) => void
}

type Outcome =
  /** It was connected, or the server has forgotten it. */
  { again: 'now' } | { again: 'later' | 'never'; error: DeviceErrorDetail; afterMs?: number }

/**
 * Keeps a device registered and hears its commands: registers, opens the channel, and does both
 * again whenever they are lost, after 1, 2, 4 … 30 s, or at once when the network is back.
 */
export function createChannel(deps: ChannelDeps) {
  const { devices, token, clock } = deps
  const json = { 'content-type': 'application/json' }
  let device: DeviceDetail | undefined
  let isReady = false
  /** This attempt has led to a channel. */
  let wasReady = false
  let lastHeard = 0
  /** Aborted when the channel is to be no more; another one for each time that it starts. */
  let life = new AbortController()
  let attempt = new AbortController()
  let wake = () => {}
  let told: string | undefined

  const call = (url: string, init: RequestInit) =>
    token.call(url, { mode: 'cors', credentials: 'omit', ...init })

  function lost() {
    if (isReady && device) deps.onLost(device)
    isReady = false
  }

  async function refusal(answer: Response): Promise<Outcome> {
    const { message } = readError(await answer.json().catch(() => undefined))
    const { status } = answer
    const isFinal = status >= 400 && status < 500 && ![401, 408, 429].includes(status)
    const code = isFinal ? 'refused' : 'unreachable'
    const afterMs = 1000 * (Number(answer.headers.get('retry-after')) || 0)
    return { again: isFinal ? 'never' : 'later', error: { code, message }, afterMs }
  }

  async function register(): Promise<Outcome | undefined> {
    const about = deps.about()
    const answer = await call(devices, {
      method: 'POST',
      headers: json,
      body: JSON.stringify(about),
      signal: AbortSignal.any([attempt.signal, AbortSignal.timeout(ANSWER_MS)]),
    })
    if (answer.status !== 201) return refusal(answer)
    const { id } = (await answer.json()) as { id: string }
    device = { id, name: about.name }
    lastHeard = 0
    return undefined
  }

  async function listen({ id }: DeviceDetail): Promise<Outcome> {
    let quiet = () => {}
    const alive = () => {
      quiet()
      quiet = clock.after(SILENCE_MS, () => attempt.abort())
    }
    alive()
    try {
      const answer = await call(`${devices}/${id}/commands`, { signal: attempt.signal })
      if (answer.status === 404) {
        device = undefined
        return { again: 'now' }
      }
      if (!answer.ok || !answer.body) return await refusal(answer)
      isReady = wasReady = true
      told = undefined
      if (device) deps.onReady(device)
      for await (const data of eventsIn(answer.body)) {
        alive()
        const command = data === undefined ? undefined : readCommand(data)
        // After a loss the server says again what it does not know to be obeyed.
        if (!command || command.id <= lastHeard) continue
        lastHeard = command.id
        deps.onCommand(command)
      }
      return { again: 'now' }
    } finally {
      quiet()
      lost()
    }
  }

  async function connect(): Promise<Outcome> {
    attempt = new AbortController()
    wasReady = false
    try {
      return ((!device && (await register())) || undefined) ?? (await listen(device!))
    } catch (thrown) {
      // Cut by ourselves, to connect anew.
      if (attempt.signal.aborted) return { again: 'now' }
      const code = thrown instanceof TokenError ? 'token' : 'unreachable'
      const message =
        thrown instanceof TokenError ? thrown.message : 'The music server does not answer.'
      return { again: 'later', error: { code, message } }
    }
  }

  function rest(ms: number) {
    const { promise, resolve } = Promise.withResolvers<void>()
    const cancel = clock.after(ms, resolve)
    wake = resolve
    return promise.finally(cancel)
  }

  async function live({ signal }: AbortController) {
    let failures = 0
    while (!signal.aborted) {
      const outcome = await connect()
      if (signal.aborted) return
      failures = wasReady ? 1 : failures + 1
      if (outcome.again !== 'now' && outcome.error.code !== told) {
        told = outcome.error.code
        deps.onError(outcome.error)
      }
      if (outcome.again === 'never') return
      await rest(Math.max(retryDelay(failures), 'afterMs' in outcome ? (outcome.afterMs ?? 0) : 0))
    }
  }

  return {
    start() {
      life.abort()
      life = new AbortController()
      void live(life)
    },
    /** The network is back: what was open may be dead without knowing it. */
    renew() {
      if (life.signal.aborted) return
      attempt.abort()
      wake()
    },
    /** The page or the player goes. It may start again. */
    leave() {
      if (life.signal.aborted) return
      life.abort()
      attempt.abort()
      wake()
      if (device) token.leave(`${devices}/${device.id}`, { method: 'DELETE', credentials: 'omit' })
      lost()
      device = undefined
    },
    /** Tells what the device does; `'retry'` when the server may take it later. */
    async tell(state: DeviceState): Promise<'done' | 'retry'> {
      if (!device || !isReady) return 'retry'
      const answer = await call(`${devices}/${device.id}/state`, {
        method: 'PUT',
        headers: json,
        body: JSON.stringify(state),
        signal: AbortSignal.timeout(ANSWER_MS),
      })
      if (answer.status < 400) return 'done'
      const { reason } = readError(await answer.json().catch(() => undefined))
      // The server has forgotten this device: the channel finds out, and registers another.
      if (reason === 'DEVICE_NOT_FOUND') attempt.abort()
      return answer.status === 429 || answer.status >= 500 ? 'retry' : 'done'
    },
  }
}
