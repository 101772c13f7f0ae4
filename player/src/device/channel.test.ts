import { expect, test } from 'bun:test'
import { createFakeClock, settle } from '../../test/fake-clock.ts'
import { createChannel } from './channel.ts'
import { createToken } from './token.ts'

const DEVICES = 'https://music.test/v1/me/player/devices'

/** The three routes of a device, on a server that a test can restart, cut off and make forget. */
function server() {
  const encoder = new TextEncoder()
  const asked: string[] = []
  const commands: number[] = []
  const state = { isDown: false, scope: true, device: 0 }
  let stream: ReadableStreamDefaultController<Uint8Array> | undefined
  const say = (id: number) =>
    stream?.enqueue(
      encoder.encode(`id: ${id}\nevent: pause\ndata: {"id":${id},"type":"pause"}\n\n`),
    )
  const fetch = async (url: string, init: RequestInit) => {
    const path = url.slice(DEVICES.length)
    asked.push(`${init.method ?? 'GET'} ${path}`)
    if (state.isDown) throw new TypeError('Failed to fetch')
    if (!state.scope) {
      const error = { status: 403, reason: 'INSUFFICIENT_SCOPE', message: 'It lacks streaming.' }
      return Response.json({ error }, { status: 403 })
    }
    if (!path) return Response.json({ id: `d${++state.device}` }, { status: 201 })
    if (!path.startsWith(`/d${state.device}/`)) return Response.json({}, { status: 404 })
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        stream = controller
        init.signal?.addEventListener('abort', () => controller.error(new Error('aborted')))
        for (const id of commands) say(id)
      },
    })
    return new Response(body)
  }
  return {
    fetch,
    asked,
    state,
    command: (id: number) => {
      commands.push(id)
      say(id)
    },
    restart: () => {
      stream?.close()
      stream = undefined
    },
    forget: () => void state.device++,
  }
}

function open() {
  const there = server()
  const { clock, pass } = createFakeClock()
  const told: string[] = []
  const obeyed: number[] = []
  const channel = createChannel({
    devices: DEVICES,
    token: createToken(() => 'token', clock, there.fetch),
    clock,
    about: () => ({ name: 'Kitchen', volume_percent: 100, supports_volume: true }),
    onReady: ({ id }) => told.push(`ready ${id}`),
    onLost: ({ id }) => told.push(`lost ${id}`),
    onError: ({ code, message }) => told.push(`${code}: ${message}`),
    onCommand: ({ id }) => obeyed.push(id),
  })
  channel.start()
  return { ...there, channel, pass, told, obeyed }
}

test('commands are heard in order and each once, through a server that goes and comes', async () => {
  const { command, restart, pass, told, obeyed, state } = open()
  await pass(250)
  command(1)
  command(2)
  await settle()
  state.isDown = true
  restart()
  await pass(10_000)
  state.isDown = false
  command(3)
  await pass(40_000)
  command(4)
  await settle()
  expect(obeyed).toEqual([1, 2, 3, 4])
  expect(told).toEqual([
    'ready d1',
    'lost d1',
    'unreachable: The music server does not answer.',
    'ready d1',
  ])
})

test('a server that has forgotten the device gets to know it anew', async () => {
  const { forget, restart, pass, told } = open()
  await pass(250)
  forget()
  restart()
  await pass(10_000)
  expect(told).toEqual(['ready d1', 'lost d1', 'ready d3'])
})

test('a channel in which nothing has been said for 40 seconds is opened anew', async () => {
  const { pass, told } = open()
  await pass(250)
  await pass(45_000)
  expect(told).toEqual(['ready d1', 'lost d1', 'ready d1'])
})

test('a token that may not play is told of once, and the server is left alone', async () => {
  const { pass, told, asked, state, channel } = open()
  channel.leave()
  state.scope = false
  channel.start()
  await pass(120_000)
  expect(told).toEqual(['refused: It lacks streaming.'])
  expect(asked.filter((one) => one === 'POST ').length).toBeLessThanOrEqual(2)
})

test('a page that goes says so, and is another device when it comes back', async () => {
  const { pass, told, asked, channel } = open()
  await pass(250)
  channel.leave()
  channel.start()
  await pass(5000)
  expect(told).toEqual(['ready d1', 'lost d1', 'ready d2'])
  expect(asked).toContain('DELETE /d1')
})
