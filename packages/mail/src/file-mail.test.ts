import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type WrittenLetter, openMail } from './open.ts'
import { mailSuite } from './mail.suite.ts'
import type { Mail } from './mail.ts'

const from = 'Busker <busker@music.example>'
let parent: string
let folder: string
let mail: Mail
const written: WrittenLetter[] = []
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'busker mail ä-'))
  folder = join(parent, 'mail')
  const onWritten = (letter: WrittenLetter) => void written.push(letter)
  mail = openMail(pathToFileURL(folder).href, { from, onWritten })
})
afterAll(async () => {
  mail.close()
  await rm(parent, { recursive: true })
})

const files = async (): Promise<string[]> =>
  (await readdir(folder).catch((): string[] => [])).toSorted()
const received = async () =>
  Promise.all((await files()).map((file) => readFile(join(folder, file))))

describe('mail into a folder', () => {
  mailSuite(() => ({ mail, received }))

  test('only the user of Busker can read the letters', async () => {
    expect((await stat(folder)).mode & 0o777).toBe(0o700)
    for (const file of await files())
      expect((await stat(join(folder, file))).mode & 0o777).toBe(0o600)
  })

  test('each letter is told of with its file, which is whole and says nobody’s address by its name', async () => {
    expect(written.map(({ file }) => file).toSorted()).toEqual(
      (await files()).map((file) => join(folder, file)),
    )
    for (const file of await files()) expect(file).toMatch(/^20[\dTZ.-]+-[0-9a-f]{8}\.eml$/)
  })

  test('a folder that cannot be written to rejects, and leaves nothing unfinished', async () => {
    const blocked = join(parent, 'a file')
    await writeFile(blocked, '')
    const broken = openMail(pathToFileURL(join(blocked, 'mail')).href, { from })
    const letter = { to: 'ada@music.example', subject: 's', text: 't', html: 'h' }
    expect(await broken.send(letter).then(() => 'written', String)).toContain('Error')
    expect(await files()).not.toContainEqual(expect.stringContaining('.part'))
  })
})

test('a place that takes no letters is refused with what to write', () => {
  for (const url of ['sendmail', 'http://mail.example', 'file:', 'file:mail', 'smtp://', 'smtp:/x'])
    expect(() => openMail(url, { from })).toThrow('smtps://USER:PASSWORD@host')
})
