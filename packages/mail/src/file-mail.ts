import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import type { Letter, Mail } from './mail.ts'
import { messageOf } from './message.ts'

/** A letter in a folder: `file` is its path. */
export interface WrittenLetter extends Letter {
  file: string
}

/**
 * Letters as `.eml` files in a folder that only its user reads, one each, in the order of their names.
 * A file appears under its name only when it is whole.
 */
export function createFileMail(
  folder: string,
  from: string,
  onWritten: (letter: WrittenLetter) => void = () => {},
): Mail {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return {
    async send(letter) {
      const { message } = await composer.sendMail(messageOf(letter, from))
      const name = `${new Date().toISOString().replaceAll(':', '-')}-${crypto.randomUUID().slice(0, 8)}`
      const file = join(folder, `${name}.eml`)
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeWhole(file, message as Buffer)
      onWritten({ ...letter, file })
    },
    close: () => composer.close(),
  }
}

async function writeWhole(path: string, bytes: Uint8Array) {
  const unfinished = `${path}.part`
  try {
    const file = await open(unfinished, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}
