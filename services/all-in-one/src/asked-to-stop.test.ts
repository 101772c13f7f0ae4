import { join } from 'node:path'
import { expect, test } from 'bun:test'
import { run, startBusker, temporaryFolder } from '../test/busker.ts'
import { isRunning, postmasterOf, untilHalfMade } from '../test/postmaster.ts'

const MAIN = join(import.meta.dir, 'main.ts')

test('Ctrl-C in the middle of the very first start stops it in order, and the next start works', async () => {
  await using data = await temporaryFolder()
  const first = run('start', '--port', '0', '--data', data.path)
  await untilHalfMade(data.path)
  process.kill(-first.child.pid, 'SIGINT')
  expect(await first.ended()).toBe(0)
  expect(first.output().trim()).toBe('Stopping …')

  const second = await startBusker('--data', data.path)
  expect(await second.stop()).toBe(0)
})

test('who closes the terminal stops Busker and its database in order', async () => {
  await using data = await temporaryFolder()
  let printed = ''
  const busker = Bun.spawn([process.execPath, MAIN, 'start', '--port', '0', '--data', data.path], {
    terminal: { data: (_, part) => void (printed += new TextDecoder().decode(part)) },
  })
  while (!printed.includes('Ctrl-C stops Busker') && busker.exitCode === null) await Bun.sleep(20)
  const postmaster = await postmasterOf(data.path)
  expect(isRunning(postmaster)).toBe(true)

  busker.terminal?.close()
  expect(await busker.exited).toBe(0)
  expect(isRunning(postmaster)).toBe(false)
})
