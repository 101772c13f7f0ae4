import { expect, test } from 'bun:test'
import fc from 'fast-check'
import PostalMime from 'postal-mime'
import type { Letter, Mail } from './mail.ts'

/** A way for letters to go, and what came out at its end: whole letters as bytes, in order. */
export interface Post {
  mail: Mail
  received(): Promise<Uint8Array[]>
}

const letter: Letter = {
  to: 'ada@music.example',
  subject: 'A new password',
  text: 'Hello,\n\nhttps://busker.example/reset/finish?code=abc\n',
  html: '<p>Hello</p>',
}

/** What every way of sending letters must do. `post` is opened before the first test. */
export function mailSuite(post: () => Post) {
  /** The letter that came for a letter that went. */
  const sent = async (change: Partial<Letter>) => {
    const before = (await post().received()).length
    await post().mail.send({ ...letter, ...change })
    const received = await post().received()
    expect(received).toHaveLength(before + 1)
    return PostalMime.parse(received.at(-1)!)
  }
  const failure = (change: Partial<Letter>) =>
    post()
      .mail.send({ ...letter, ...change })
      .then(() => 'sent', String)
  const plain = (text: string | undefined) => text?.replaceAll('\r\n', '\n').trimEnd()

  test('a letter arrives as it was written, from the site, and asks for no automatic answer', async () => {
    const came = await sent({})
    expect(came.from?.address).toBe('busker@music.example')
    expect(came.to?.map(({ address }) => address)).toEqual([letter.to])
    expect(came.subject).toBe(letter.subject)
    expect(plain(came.text)).toBe(plain(letter.text))
    expect(plain(came.html)).toBe(letter.html)
    expect(came.headers).toContainEqual(
      expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }),
    )
    expect(came.messageId).toMatch(/@music\.example>$/)
    expect(new Date(came.date ?? '').getTime()).toBeGreaterThan(Date.now() - 3_600_000)
  })

  test('words of any script arrive, in the subject and in the text', async () => {
    const words = 'Grüße aus dem Hörsaal: 音楽 🎶 مرحبا'
    const came = await sent({ subject: words, text: words, html: `<p>${words}</p>` })
    expect(came.subject).toBe(words)
    expect(plain(came.text)).toBe(words)
    expect(came.html).toContain(words)
  })

  test('a link longer than a line of mail may be stays whole, and no line is longer than 998 bytes', async () => {
    const link = `https://busker.example/reset/finish?code=${'abcdefghij'.repeat(300)}`
    const came = await sent({ text: link, html: `<a href="${link}">go</a>` })
    expect(plain(came.text)).toBe(link)
    expect(came.html).toContain(link)
    const raw = Buffer.from((await post().received()).at(-1)!).toString('latin1')
    // RFC 5322, 2.1.1.
    for (const line of raw.split('\r\n')) expect(line.length).toBeLessThanOrEqual(998)
  })

  test('lines that begin with a dot, or with From, stay as they are', async () => {
    const text = ['.', '..', 'From Ada', '.end', 'last'].join('\n')
    expect(plain((await sent({ text })).text)).toBe(text)
  })

  test('lines are lines, however they end', async () => {
    expect(plain((await sent({ text: 'one\rtwo\r\nthree\nfour' })).text)).toBe(
      'one\ntwo\nthree\nfour',
    )
  })

  test('any text that a letter may hold arrives', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
        fc.string({ unit: 'grapheme-composite', minLength: 1, maxLength: 120 }),
        async (text, subject) => {
          const came = await sent({ text: `${text}.`, subject: `${subject}.` })
          expect(plain(came.text)).toBe(`${text}.`)
          expect(came.subject?.replace(/\s+/g, ' ').trim()).toBe(
            `${subject}.`.replace(/\s+/g, ' ').trim(),
          )
        },
      ),
      { numRuns: 25 },
    )
  })

  test('what would become a header or a second recipient is refused, and nothing is sent', async () => {
    const before = (await post().received()).length
    for (const to of [
      'ada@music.example\r\nBcc: eve@evil.example',
      'ada@music.example\nSubject: else',
      'ada@music.example, eve@evil.example',
      'ada@music.example;eve@evil.example',
      'Eve <eve@evil.example>',
      '"ada eve"@music.example',
      'ada@music.example> SIZE=1 <x@y',
      'ada@music.example\0',
      'ada@@music.example',
      'ada',
      '@music.example',
      '',
      `${'a'.repeat(250)}@music.example`,
    ])
      expect(await failure({ to })).toContain('one e-mail address')
    for (const subject of ['Hi\r\nBcc: eve@evil.example', 'Hi\nX: y', 'Hi\rX', 'Hi\0', 'Hi\u0085'])
      expect(await failure({ subject })).toContain('no line breaks')
    expect(await failure({ subject: 'la'.repeat(500) })).toContain('longer than a line')
    await Bun.sleep(50)
    expect(await post().received()).toHaveLength(before)
  })

  test('many letters at once all arrive, each at its own address', async () => {
    const before = (await post().received()).length
    const names = Array.from({ length: 20 }, (_, i) => `fan-${i}@music.example`)
    await Promise.all(names.map((to) => post().mail.send({ ...letter, to, text: `for ${to}` })))
    const came = await Promise.all(
      (await post().received()).slice(before).map((raw) => PostalMime.parse(raw)),
    )
    for (const { to, text } of came) expect(plain(text)).toBe(`for ${to?.[0]?.address}`)
    expect(new Set(came.map(({ to }) => to?.[0]?.address))).toEqual(new Set(names))
    expect(came).toHaveLength(names.length)
  })
}
