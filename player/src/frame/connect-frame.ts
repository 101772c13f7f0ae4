import type { FrameCommand, FrameEvent, FrameReply, FrameState } from './protocol.ts'
import { VERSION } from './version.ts'

type Without<Message> = Message extends unknown ? Omit<Message, 'busker' | 'id'> : never
/** A command without its envelope. */
export type Asked = Without<FrameCommand>
type Result = Extract<FrameReply, { ok: true }>['result']

/**
 * The page's end of the protocol: connects to a Busker player in a frame of `origin`, again each time
 * the frame loads, and calls `hear` with its events, and `greet` with its state at each connection.
 * Commands wait until it is connected. `ask` rejects with what the frame says is wrong.
 */
export function connectFrame(
  frame: HTMLIFrameElement,
  origin: string,
  hear: (event: FrameEvent) => void,
  greet: (state: FrameState) => void,
) {
  let connected = Promise.withResolvers<void>()
  let count = 0
  let greeting: string | undefined
  /** The address of whoever is connected: pages change it themselves, and ask at once. */
  let met: string | undefined
  const pending = new Map<string, PromiseWithResolvers<Result>>()
  const address = () => frame.src.replace(/#.*/, '')
  const isOpaque = () => frame.sandbox.length > 0 && !frame.sandbox.contains('allow-same-origin')

  function post(command: Asked, target: string) {
    const id = `${++count}`
    const reply = Promise.withResolvers<Result>()
    pending.set(id, reply)
    frame.contentWindow?.postMessage({ busker: VERSION, id, ...command }, target)
    return { id, reply: reply.promise }
  }
  // It says nothing that others may not hear, and nobody knows yet whether the frame has loaded.
  function connect() {
    const { id, reply } = post({ command: 'connect' }, '*')
    greeting = id
    reply.then(
      (result) => {
        if (greeting !== id || !result || !('state' in result)) return
        met ??= address()
        connected.resolve()
        greet(result.state)
      },
      () => undefined,
    )
  }

  function listen({ source, origin: from, data }: MessageEvent<FrameEvent | FrameReply>) {
    if (!source || source !== frame.contentWindow || data?.busker !== VERSION) return
    if (from !== (isOpaque() ? 'null' : origin)) return
    if ('event' in data) {
      if (data.event !== 'hello') return hear(data)
      // Whoever says hello has just loaded; commands to whom was there before are lost.
      connected.resolve()
      connected = Promise.withResolvers()
      met = address()
      return connect()
    }
    const reply = pending.get(String(data.reply))
    pending.delete(String(data.reply))
    if (data.ok) reply?.resolve(data.result)
    else reply?.reject(Object.assign(new Error(data.error.message), { code: data.error.code }))
  }

  addEventListener('message', listen)
  connect()
  return {
    async ask(command: Asked): Promise<Result> {
      if (met !== undefined && met !== address()) {
        // Who is there yet will be gone before it has done anything.
        met = greeting = undefined
        connected = Promise.withResolvers()
      }
      await connected.promise
      return post(command, isOpaque() ? '*' : origin).reply
    },
    close: () => removeEventListener('message', listen),
  }
}
