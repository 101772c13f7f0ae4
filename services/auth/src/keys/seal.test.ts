import { expect, test } from 'bun:test'
import { exportJWK, generateKeyPair } from 'jose'
import { kidsOf, openKeys, signer } from './keys.fixture.ts'
import { createSeal } from './seal.ts'

const jwk = async () =>
  exportJWK((await generateKeyPair('EdDSA', { extractable: true })).privateKey)

test('a sealed key opens with its secret and name alone, and not once it was touched', async () => {
  const seal = createSeal('a secret of this installation, long enough')
  const key = await jwk()
  const sealed = await seal.close('spring', key)
  expect(await seal.open('spring', sealed)).toEqual(key)
  expect(await seal.open('autumn', sealed)).toBeUndefined()
  expect(await createSeal('another secret, as long as that one').open('spring', sealed)).toBe(
    undefined,
  )
  for (let part = 0; part < 5; part++) {
    const parts = sealed.split('.')
    parts[part] = `x${parts[part]?.slice(1) ?? ''}`
    expect(await seal.open('spring', parts.join('.'))).toBeUndefined()
  }
})

test('a copy of the database signs nothing', async () => {
  await using installation = await openKeys()
  await installation.open()
  for (const row of await installation.rows()) {
    expect(row.privateJwk).toBeNull()
    expect(JSON.stringify(row)).not.toContain('"d"')
  }
})

test('the plain key of an older installation is sealed, and its tokens stay good', async () => {
  await using installation = await openKeys()
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true })
  const publicJwk = { ...(await exportJWK(publicKey)), kid: 'old', alg: 'EdDSA' }
  await installation.db
    .insertInto('signingKey')
    .values({ kid: 'old', privateJwk: await exportJWK(privateKey), publicJwk })
    .execute()
  const keys = await installation.open()
  expect(await signer(keys)).toBe('old')
  const old = (await installation.rows()).find((row) => row.kid === 'old')
  expect(old?.privateJwk).toBeNull()
  expect(old?.sealedPrivateKey).toMatch(/^ey/)
})

test('after a change of the secret new keys are made, and what the old ones signed is not believed', async () => {
  await using installation = await openKeys()
  const before = await kidsOf(await installation.open())
  const keys = await installation.open('another secret, as long as that one')
  const after = await kidsOf(keys)
  expect(after).toHaveLength(2)
  expect(after.filter((kid) => before.includes(kid))).toEqual([])
  expect(after).toContain(await signer(keys))
  // Whoever still has the old secret, while replicas are replaced, goes on.
  const [, current] = before
  expect(await signer(await installation.open())).toBe(current ?? '')
})
