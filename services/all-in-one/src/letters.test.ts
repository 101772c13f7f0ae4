import { readFile, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'bun:test'
import { run, startBusker, temporaryFolder } from '../test/busker.ts'
import { writeTinySongs } from '../test/tiny-songs.ts'

/** What a browser sends back of the cookies it was given. */
const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')

test('the link of a letter is printed on the terminal, works, and stands in no log', async () => {
  await using data = await temporaryFolder()
  await using music = await temporaryFolder()
  await writeTinySongs(music.path, 1)
  const started = await startBusker('--data', data.path, '--library', music.path)
  const send = (path: string, fields: Record<string, string>, cookie = '') =>
    fetch(new URL(path, started.url), {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: started.url, cookie },
      body: new URLSearchParams(fields),
    })
  const oneTime = new URL(started.signInLink).searchParams.get('code') ?? ''
  const password = 'a long song about rain'
  const cookie = cookiesOf(await send('/sign-in/link', { code: oneTime, password }))
  await send('/account/email', { email: 'ada@music.example' }, cookie)

  const said =
    /Letter to (\S+): (.+)\n +(http\S+\/account\/email\/finish\?code=(\S+))\n +(\S+\.eml)\n/
  let printed: RegExpExecArray | null = null
  for (let waited = 0; waited < 20_000 && !printed; waited += 20) {
    printed = said.exec(started.output())
    await Bun.sleep(20)
  }
  const [, to, subject, link = '', code = '', file = ''] = printed ?? []
  expect([to, subject]).toEqual(['ada@music.example', `Your new address at ${new URL(link).host}`])
  const page = await fetch(link, { headers: { cookie } })
  expect(page.status).toBe(200)
  expect((await send('/account/email/finish', { code }, cookie)).status).toBe(303)

  expect(await readFile(file, 'utf8')).toContain('To: ada@music.example')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect(await started.stop()).toBe(0)
  const logs = (await readdir(data.path)).filter((name) => name.startsWith('busker.log'))
  expect(logs.length).toBeGreaterThan(0)
  for (const name of logs) {
    const log = await readFile(join(data.path, name), 'utf8')
    expect(log).toContain('/account/email/finish')
    for (const secret of [code, oneTime, 'ada@music.example', password, cookie.split('=')[1] ?? ''])
      expect(log).not.toContain(secret)
  }
})

test('a mail server that is none is refused before anything starts', async () => {
  const busker = run('start', '--mail', 'sendmail')
  expect(await busker.ended()).toBe(2)
  expect(busker.output()).toContain('smtps://USER:PASSWORD@host')
})
