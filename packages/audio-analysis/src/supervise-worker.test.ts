import { afterEach, expect, test } from 'bun:test'
import { superviseWorker } from './supervise-worker.ts'

const STALL_MS = 800
let stop = () => {}
afterEach(() => stop())

function supervise() {
  const supervisor = superviseWorker(
    () => new Worker(new URL('./worker-that-hangs.fixture.ts', import.meta.url), { ref: false }),
    STALL_MS,
  )
  stop = supervisor.stop
  return (path: string) =>
    supervisor.run({ path, contentType: '' }).then(
      (analysis) => analysis as unknown as string,
      (error) => error.reason as string,
    )
}

test('a decoder that hangs or crashes costs only its own file', async () => {
  const run = supervise()
  const files = ['works', 'hangs', 'works', 'crashes', 'works', 'leaves', 'works']
  expect(await Promise.all(files.map(run))).toEqual([
    'works',
    'TIMED_OUT',
    'works',
    'CORRUPT',
    'works',
    'CORRUPT',
    'works',
  ])
})

test('a long piece may take longer than a stall as long as it gets on', async () => {
  expect(await supervise()('is slow')).toBe('is slow')
})

test('stopping ends a decoder that hangs, and those that wait', async () => {
  const run = supervise()
  const outcomes = Promise.all([run('hangs'), run('works')])
  await Bun.sleep(100)
  stop()
  expect(await outcomes).toEqual(['STOPPED', 'STOPPED'])
  expect(await run('works')).toBe('STOPPED')
})
