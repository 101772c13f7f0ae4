/** OWASP's argon2id parameters: 19 MiB, two passes; about 46 ms of CPU, off the event loop. */
const COST = { algorithm: 'argon2id', memoryCost: 19_456, timeCost: 2 } as const

export const SHORTEST_PASSWORD = 10

export const hashPassword = (password: string) => Bun.password.hash(password, COST)

const nobody = hashPassword(crypto.randomUUID())

/** Whether the password is right. Takes the same time when there is no such account or no password. */
export async function isPassword(password: string, hash: string | null | undefined) {
  const right = await Bun.password.verify(password, hash ?? (await nobody))
  return right && hash != null
}
