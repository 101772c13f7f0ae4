import { expect, test } from 'bun:test'
import { tableOf } from './table.ts'

test('a table tells each figure, what it is compared with, and whether the budget is kept', () => {
  const nginx = { what: 'nginx', value: 0.2 }
  const budget = { of: 'ratio', most: 1.1 } as const
  const lines = tableOf([
    { what: 'CPU', value: 0.25, unit: 's/GB', baseline: nginx, ratio: 1.25, budget },
    { what: 'stalled', value: 0, unit: 'listeners', budget: { of: 'value', most: 0 } },
    { what: 'Range reads', missing: 'nginx is not there' },
  ])
  expect(lines[1]).toMatch(/^CPU +0\.250 s\/GB +0\.200 +nginx +1\.25 +ratio ≤ 1\.10 +missed$/)
  expect(lines[2]).toMatch(/^stalled +0 listeners +≤ 0 +kept$/)
  expect(lines[3]).toMatch(/^Range reads +not measured +nginx is not there$/)
})
