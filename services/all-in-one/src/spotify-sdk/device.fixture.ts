import { z } from 'zod'

const command = z.object({ id: z.number(), type: z.string() }).loose()
const playback = { uri: null as string | null, is_playing: false, queue: [] as string[] }

/** What a command changes in what a device does. */
function obeyed(order: z.output<typeof command>): Record<string, unknown> {
  const { type, state } = order
  if (type === 'play' && Array.isArray(order.uris)) {
    const [uri, ...queue] = order.uris
    return { uri, queue, position_ms: order.position_ms, context_uri: null, is_playing: true }
  }
  if (type === 'play') return { is_playing: true }
  if (type === 'pause') return { is_playing: false }
  if (type === 'seek') return { position_ms: order.position_ms }
  if (type === 'volume') return { volume_percent: order.volume_percent }
  if (type === 'shuffle') return { shuffle_state: state }
  if (type === 'repeat') return { repeat_state: state }
  if (type === 'transfer') return { ...(order.playback as object | null), is_playing: order.play }
  return {}
}

/** A player without sound, as an account opens it: it obeys what it is told, and tells what it does. */
export async function openDevice(site: string, token: string, name: string) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const devices = `${site}/v1/me/player/devices`
  const ask = (path: string, method: string, body?: object) =>
    fetch(devices + path, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) })
  const registered = await ask('', 'POST', { name, volume_percent: 40 })
  const { id } = z.object({ id: z.string() }).parse(await registered.json())
  const leaving = new AbortController()
  const channel = await fetch(`${devices}/${id}/commands`, { headers, signal: leaving.signal })
  const heard: z.output<typeof command>[] = []
  let state: Record<string, unknown> = playback
  const tell = async (change: Record<string, unknown>) => {
    state = { ...state, ...change }
    await ask(`/${id}/state`, 'PUT', state)
  }
  const listening = (async () => {
    const decoder = new TextDecoder()
    let rest = ''
    for await (const bytes of channel.body ?? []) {
      const parts = (rest + decoder.decode(bytes, { stream: true })).split('\n\n')
      rest = parts.pop() ?? ''
      for (const [, data = ''] of parts.join('\n').matchAll(/^data: (.*)$/gm)) {
        const order = command.parse(JSON.parse(data))
        heard.push(order)
        await tell({ ...obeyed(order), command: order.id })
      }
    }
  })().catch(() => undefined)
  return {
    id,
    /** The commands so far, oldest first. */
    heard,
    /** Tells what it does, of its own accord. */
    tell,
    async close() {
      leaving.abort()
      await listening
    },
  }
}
