import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { parsePostmasterFile } from './postmaster-file.ts'

test('what the server writes is read back', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4_194_304 }),
      fc.integer({ min: 1, max: 65_535 }),
      fc.constantFrom('ready', 'starting', 'stopping', 'standby'),
      (pid, port, status) => {
        const lines = [pid, '/music/cluster', 1795374685, port, '', '127.0.0.1', '  5432  7']
        const text = [...lines, status.padEnd(8)].join('\n')
        expect(parsePostmasterFile(text)).toEqual({ pid, port, ready: status === 'ready' })
      },
    ),
  )
})

test('a file cut off at any point is never taken for a ready server', () => {
  const text = '4711\n/music/cluster\n1795374685\n35529\n\n127.0.0.1\n 5432 7\nready   \n'
  for (let length = 0; length < text.indexOf('ready') + 5; length++)
    expect(parsePostmasterFile(text.slice(0, length))?.ready ?? false).toBe(false)
})

test('any text is read without an error', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const file = parsePostmasterFile(text)
      expect(file === undefined || file.pid > 0).toBe(true)
    }),
  )
})
