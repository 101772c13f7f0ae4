import { expect, test } from 'bun:test'
import { openLine } from './line.ts'

const echo = () =>
  Bun.listen({
    hostname: '127.0.0.1',
    port: 0,
    socket: { data: (socket, bytes) => void socket.write(bytes) },
  })

/** What comes back for a word: undefined when the line is cut, 'silence' when nothing comes. */
async function asked(port: number) {
  const answer = Promise.withResolvers<string | undefined>()
  const socket = await Bun.connect({
    hostname: '127.0.0.1',
    port,
    socket: {
      open: (one) => void one.write('la'),
      data: (_, bytes) => answer.resolve(bytes.toString()),
      close: () => answer.resolve(undefined),
      error: () => answer.resolve(undefined),
    },
  })
  const heard = await Promise.race([answer.promise, Bun.sleep(300).then(() => 'silence')])
  socket.end()
  return heard
}

test('a line passes, is silent, is closed and mended', async () => {
  const server = echo()
  const line = await openLine(server.port)
  expect(await asked(line.port)).toBe('la')
  line.silence()
  expect(await asked(line.port)).toBe('silence')
  line.mend()
  expect(await asked(line.port)).toBe('la')
  line.close()
  expect(await asked(line.port)).toBeUndefined()
  line.mend()
  expect(await asked(line.port)).toBe('la')
  expect(line.through(`redis://127.0.0.1:${server.port}/1`)).toBe(
    `redis://127.0.0.1:${line.port}/1`,
  )
  await line.stop()
  server.stop(true)
})
