/** Checks one password over and over, at the cost that Busker has, and prints what a second of CPU is worth. */
const COST = { algorithm: 'argon2id', memoryCost: 19_456, timeCost: 2 } as const
const seconds = Number(process.argv[2])
const password = 'a long song about rain'
const hash = await Bun.password.hash(password, COST)

const [cpuBefore, until] = [process.cpuUsage(), performance.now() + seconds * 1000]
let checked = 0
while (performance.now() < until) {
  await Bun.password.verify(password, hash)
  checked++
}
const { user, system } = process.cpuUsage(cpuBefore)
process.stdout.write(String(checked / ((user + system) / 1e6)))

export {}
