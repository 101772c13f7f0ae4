import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const secretsFile = z.object({
  serviceSecret: z.string().min(32),
  playGrantSecret: z.string().min(32),
  operatorKey: z.string().min(32),
})

export type Secrets = z.output<typeof secretsFile>

const pathIn = (dataFolder: string) => join(dataFolder, 'secrets.json')

const newSecret = () =>
  crypto.getRandomValues(new Uint8Array(32)).toBase64({ alphabet: 'base64url', omitPadding: true })

/** The secrets of an installation; undefined before its first start. */
export async function findSecrets(dataFolder: string): Promise<Secrets | undefined> {
  const text = await readFile(pathIn(dataFolder), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : secretsFile.parse(JSON.parse(text))
}

/** The secrets of an installation, made at its first start and readable by its user alone. */
export async function getSecrets(dataFolder: string): Promise<Secrets> {
  const known = await findSecrets(dataFolder)
  if (known) return known
  const secrets = {
    serviceSecret: newSecret(),
    playGrantSecret: newSecret(),
    operatorKey: newSecret(),
  }
  await mkdir(dataFolder, { recursive: true })
  // Written whole or not at all: losing these would invalidate what was signed.
  const unfinished = `${pathIn(dataFolder)}.${process.pid}`
  const file = await open(unfinished, 'w', 0o600)
  await file.writeFile(JSON.stringify(secrets, null, 2))
  await file.sync()
  await file.close()
  await rename(unfinished, pathIn(dataFolder))
  return secrets
}
