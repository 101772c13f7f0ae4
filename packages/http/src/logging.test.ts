import { expect, test } from 'bun:test'
import { getLogger } from '@logtape/logtape'
import { jsonLine, logTo } from './logging.ts'

test('a log line is one JSON object, with the reason of an error in it', async () => {
  const lines: string[] = []
  await logTo((record) => lines.push(jsonLine(record)), 'info')
  const log = getLogger(['busker', 'catalog'])
  log.info('request', () => ({ requestId: 'abc', path: '/v1/tracks/"quoted"\n' }))
  log.error('an import was cut off', { error: new TypeError('no disk') })
  log.debug('nobody reads this')
  const [request, failure] = lines.map((line) => JSON.parse(line))
  expect(lines.every((line) => line.indexOf('\n') === line.length - 1)).toBe(true)
  expect(request).toMatchObject({
    level: 'info',
    logger: 'busker.catalog',
    message: 'request',
    requestId: 'abc',
  })
  expect(new Date(request.time).getTime()).toBeGreaterThan(0)
  expect(failure.error).toMatchObject({ name: 'TypeError', message: 'no disk' })
  expect(lines).toHaveLength(2)
  await logTo(() => undefined, 'info')
})
