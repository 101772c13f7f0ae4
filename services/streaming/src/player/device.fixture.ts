/** What a device does, as it tells the service. */
interface DeviceState {
  command: number
  uri: string | null
  context_uri: string | null
  position_ms: number
  is_playing: boolean
  shuffle_state: boolean
  repeat_state: string
  volume_percent: number
  queue: string[]
  disallows: Record<string, boolean>
}

type Told = { id: number; type: string } & Record<string, unknown>

/** The commands in a stream of server-sent events, and its comments. */
async function* commandsIn(body: ReadableStream<Uint8Array>): AsyncGenerator<Told> {
  let rest = ''
  const decoder = new TextDecoder()
  for await (const bytes of body) {
    const parts = (rest + decoder.decode(bytes, { stream: true })).split('\n\n')
    rest = parts.pop() ?? ''
    for (const part of parts) {
      const data = /^data: (.*)$/m.exec(part)?.[1]
      if (data) yield JSON.parse(data)
    }
  }
}

/** What a command makes of a state. */
function obey(state: DeviceState, { id, type, ...order }: Told): DeviceState {
  const now = { ...state, command: id }
  switch (type) {
    case 'play': {
      const [first = null, ...queue] = (order.uris as string[] | null) ?? []
      if (first === null && !order.context_uri) return { ...now, is_playing: true }
      const { position_ms, context_uri } = order as { position_ms: number; context_uri: string }
      return { ...now, uri: first ?? state.uri, context_uri, queue, position_ms, is_playing: true }
    }
    case 'pause':
      return { ...now, is_playing: false }
    case 'next': {
      const [uri = state.uri, ...queue] = state.queue
      return { ...now, uri, queue, position_ms: 0 }
    }
    case 'previous':
      return { ...now, position_ms: 0 }
    case 'seek':
    case 'volume':
      return { ...now, ...order }
    case 'repeat':
      return { ...now, repeat_state: order.state as string }
    case 'shuffle':
      return { ...now, shuffle_state: order.state as boolean }
    case 'queue':
      return { ...now, queue: [...state.queue, order.uri as string] }
    case 'transfer': {
      const playback = (order.playback as Partial<DeviceState> | null) ?? {}
      return { ...now, ...playback, is_playing: order.play as boolean }
    }
    default:
      throw new Error(`What is ${type}?`)
  }
}

interface Opened {
  name: string
  stopping: AbortSignal
  supportsVolume?: boolean
  /** It hears commands, and does nothing. */
  isDeaf?: boolean
}

/** A player without sound: registers as a device, obeys its commands, and tells what it does. */
export async function openDevice(
  origin: string,
  token: string,
  { name, stopping, supportsVolume = true, isDeaf = false }: Opened,
) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const devices = `${origin}/v1/me/player/devices`
  const registered = await fetch(devices, {
    method: 'POST',
    headers,
    body: JSON.stringify({ name, volume_percent: 50, supports_volume: supportsVolume }),
  })
  if (registered.status !== 201) throw new Error(await registered.text())
  const { id } = (await registered.json()) as { id: string }
  const killed = new AbortController()
  const stream = await fetch(`${devices}/${id}/commands`, {
    headers,
    signal: AbortSignal.any([killed.signal, stopping]),
  })
  let state: DeviceState = {
    command: 0,
    uri: null,
    context_uri: null,
    position_ms: 0,
    is_playing: false,
    shuffle_state: false,
    repeat_state: 'off',
    volume_percent: 50,
    queue: [],
    disallows: {},
  }
  const tell = async (change: Partial<DeviceState>) => {
    state = { ...state, ...change }
    const body = JSON.stringify(state)
    const { status } = await fetch(`${devices}/${id}/state`, { method: 'PUT', headers, body })
    return status
  }
  const heard: Told[] = []
  const listening = (async () => {
    if (!stream.body) return
    for await (const command of commandsIn(stream.body)) {
      heard.push(command)
      if (!isDeaf) await tell(obey(state, command))
    }
  })().catch((error: unknown) => {
    if (!killed.signal.aborted && !stopping.aborted) throw error
  })
  return {
    id,
    stream,
    heard,
    /** Tells what it does, of its own accord. */
    tell,
    state: () => state,
    /** Its page is closed, or its machine loses power. */
    async kill() {
      killed.abort()
      await listening
    },
    /** Resolves when the service has closed the channel. */
    closed: listening,
  }
}
