import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { openMail } from './open.ts'
import { mailProblem, senderProblem } from './problems.ts'

const from = 'busker@music.example'

test('a mail that could never send a letter is named before anybody waits for one', () => {
  for (const url of [
    '',
    'smtp://',
    'smtp://u:p@',
    'smtps://user:p@ss/word@mail.example',
    'smtp://u:%zz@mail.example',
    'smtp://mail.example:99999',
    'http://mail.example',
    'file://folder',
    'mail.example',
  ])
    expect([url, mailProblem(url)]).toEqual([url, expect.stringContaining('must be smtps://')])
  for (const url of [
    'smtp://mail.example',
    'smtps://u:p%40ss@mail.example:465',
    'smtp://[::1]:2525?tls=no',
    'file:///var/mail',
    'file:/var/mail',
  ])
    expect([url, mailProblem(url)]).toEqual([url, undefined])
})

test('whatever is named as mail opens, or is refused with one line that repeats no password', () => {
  const part = fc.constantFrom(
    'smtp:',
    'smtps:',
    'file:',
    '//',
    '/',
    'u',
    ':secret',
    '@',
    '%',
    'host',
    '?',
    '#',
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const url = parts.join('')
      const problem = mailProblem(url)
      if (problem === undefined) openMail(url, { from }).close()
      else {
        expect(() => openMail(url, { from })).toThrow(problem)
        expect(problem).not.toMatch(/secret|\n/)
      }
    }),
  )
})

test('a sender is one address, with or without a name', () => {
  for (const good of [from, 'Busker <busker@music.example>', 'Ada & Söhne <a@localhost>'])
    expect([good, senderProblem(good)]).toEqual([good, undefined])
  for (const bad of ['nope', '', 'Busker', '<>', 'a@b, c@d', 'X <nope>', 'X\r\nBcc: y@z <a@b>'])
    expect([bad, senderProblem(bad)]).toEqual([bad, expect.stringContaining('must be an address')])
})
