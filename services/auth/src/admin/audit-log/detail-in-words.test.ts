import { expect, test } from 'bun:test'
import { detailInWords } from './detail-in-words.ts'

test('what the log keeps as keys is told in words, and what counts none is left out', () => {
  for (const [detail, said] of [
    [null, []],
    [{ method: 'link' }, ['by a link']],
    [{ by: 'go-in', browsers: 2, apps: 0 }, ['by the link for the owner', '2 browsers']],
    [{ by: 'reset', browsers: 1, apps: 1 }, ['by a letter', '1 browser', '1 app']],
    [{ from: 'listener', to: 'admin', artists: '' }, ['from Listener', 'to Administrator']],
    [{ role: 'artist', letter: false }, ['as Artist', 'by a link to hand on']],
    [{ first: false, elsewhere: false }, []],
    [{ somethingNew: 7 }, ['somethingNew: 7']],
  ] as const)
    expect(detailInWords(detail)).toEqual([...said])
})
