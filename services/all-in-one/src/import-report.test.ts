import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { type ImportJob, summaryLines } from './import-report.ts'

const job = (more: Partial<ImportJob>): ImportJob => ({
  id: '0',
  path: '/music',
  state: 'done',
  files_done: 1,
  files_total: 1,
  added: 1,
  updated: 0,
  moved: 0,
  removed: 0,
  unchanged: 0,
  rate: null,
  seconds_left: 0,
  problems: [],
  problem_count: 0,
  track_count: 1,
  failure: null,
  ...more,
})

const problem = (path: string) => ({ path, reason: 'EMPTY', message: 'The file is empty.' })

test('the name of a file cannot steer the terminal that it is shown on', () => {
  const problems = [problem('/music/\u001b[2Jred\n\u202egpm.mp3')]
  expect(summaryLines(job({ problems, problem_count: 1 })).at(-1)).toBe(
    '    /music/\\u001b[2Jred\\u000a\\u202egpm.mp3: The file is empty.',
  )
  const failure = { reason: 'NOT_FOUND', message: 'There is no folder /\u009b1m.' }
  expect(summaryLines(job({ failure }))).toEqual([
    '  The import stopped: There is no folder /\\u009b1m.',
  ])
})

test('one problem is one line, however its file is called', () => {
  const names = fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(names, (paths) => {
      const problems = paths.map(problem)
      const text = summaryLines(job({ problems, problem_count: paths.length })).join('\n')
      expect(text.split(/[\n\r\u0085\u2028\u2029]/)).toHaveLength(2 + paths.length)
      expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
    }),
  )
})

test('names in any language are shown as they are', () => {
  const problems = [problem('/music/Sigur Rós/Ágætis byrjun/ファイル 🎧.mp3')]
  expect(summaryLines(job({ problems, problem_count: 1 })).at(-1)).toContain(problems[0]!.path)
})
