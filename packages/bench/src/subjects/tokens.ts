import { jwtVerify } from 'jose'
import { compare, inRounds } from '../measure/rounds.ts'
import { ISSUER, openIssuer } from '../servers/issuer.ts'
import type { Figure, Subject } from '../subject.ts'

const TOKENS = 2000
const HITS = 50_000
const BARE = 'bare jose jwtVerify'

/** Checks of access tokens, one after the other, as every service makes them. */
export const measureTokens: Subject = async ({ rounds }) => {
  const { publicKey, newVerify, sign } = await openIssuer()
  const tokens = await Promise.all(Array.from({ length: TOKENS }, sign))
  const options = { algorithms: ['EdDSA'], typ: 'at+jwt', issuer: ISSUER, audience: 'busker' }
  const bare = (token: string) => jwtVerify(token, publicKey, options)
  // Each request brings a string of its own, whose hash is not known yet.
  const copies = Array.from({ length: HITS }, (_, i) =>
    Buffer.from(tokens[i % TOKENS] ?? '').toString('latin1'),
  )
  const warm = newVerify()
  for (const token of tokens) await Promise.all([warm(token), bare(token)])

  const measured = await inRounds(rounds, {
    hit: () => microsEach(copies, warm),
    miss: () => microsEach(tokens, newVerify()),
    bare: () => microsEach(tokens, bare),
  })
  const figure = (what: string, ours: number[]): Figure => {
    const { baseline, ...compared } = compare(ours, measured.bare, (micros) => micros)
    return { ...compared, what, unit: 'µs', baseline: { what: BARE, value: baseline } }
  }
  return {
    about: `${TOKENS} access tokens in this process: signature, type, issuer, audience, time and revocation. A hit was checked before.`,
    figures: [figure('a token seen before', measured.hit), figure('a new token', measured.miss)],
  }
}

async function microsEach(tokens: string[], check: (token: string) => Promise<unknown>) {
  const before = performance.now()
  for (const token of tokens)
    if (!(await check(token))) throw new Error('A good token was refused.')
  return ((performance.now() - before) * 1000) / tokens.length
}
