import { expect, test } from 'bun:test'
import { attribute, testCases } from './junit.ts'

test('every check of a report is seen, with what became of it', () => {
  const report = `<testsuites><testsuite name="x">
    <testcase name="a &quot;slow&quot; line &gt; 3" classname="Redis 7.0.15" file="a.ts" line="1" />
    <testcase name="is told" classname="" file="b.ts">
      <failure type="AssertionError">no</failure>
    </testcase>
    <testcase name="later" file="c.ts">
      <skipped />
    </testcase>
  </testsuite></testsuites>`
  const seen = [...testCases(report)].map(({ open, body }) => [
    attribute(open, 'name'),
    attribute(open, 'file'),
    /<(failure|skipped)/.exec(body)?.[1],
  ])
  expect(seen).toEqual([
    ['a "slow" line > 3', 'a.ts', undefined],
    ['is told', 'b.ts', 'failure'],
    ['later', 'c.ts', 'skipped'],
  ])
})
