import { newId } from '@busker/contracts/ids'
import { exportJWK, generateKeyPair } from 'jose'
import { type Kysely, type Transaction, sql } from 'kysely'
import type { AuthDatabase } from '../database.ts'
import type { Seal } from './seal.ts'

type Database = Kysely<AuthDatabase> | Transaction<AuthDatabase>

/** The signing keys in the database; all time is the database's. */
export const createKeysRepository = (db: Database, seal: Seal) => ({
  /** The keys that this process can open, the newest first, and whether each signs already. */
  async listUsable() {
    const rows = await db
      .selectFrom('signingKey')
      .select(['kid', 'publicJwk', 'sealedPrivateKey', 'signsFrom', 'retiredAt'])
      .select(sql<boolean>`signs_from <= clock_timestamp()`.as('hasBegun'))
      .orderBy('signsFrom', 'desc')
      .orderBy('kid')
      .execute()
    const opened = rows.map(async ({ sealedPrivateKey, ...row }) => {
      const privateJwk = sealedPrivateKey ? await seal.open(row.kid, sealedPrivateKey) : undefined
      return privateJwk ? [{ ...row, privateJwk }] : []
    })
    return (await Promise.all(opened)).flat()
  },

  /** Makes a key that signs from then on. */
  async add(signsFrom = sql<Date>`clock_timestamp()`) {
    const pair = await generateKeyPair('EdDSA', { extractable: true })
    const kid = newId()
    await db
      .insertInto('signingKey')
      .values({
        kid,
        sealedPrivateKey: await seal.close(kid, await exportJWK(pair.privateKey)),
        publicJwk: { ...(await exportJWK(pair.publicKey)), kid, alg: 'EdDSA', use: 'sig' },
        signsFrom,
      })
      .execute()
    return kid
  },

  /** Seals the keys of installations from before keys were sealed. */
  async sealAll() {
    const plain = await db
      .selectFrom('signingKey')
      .select(['kid', 'privateJwk'])
      .where('privateJwk', 'is not', null)
      .execute()
    for (const { kid, privateJwk } of plain)
      if (privateJwk)
        await db
          .updateTable('signingKey')
          .set({ sealedPrivateKey: await seal.close(kid, privateJwk), privateJwk: null })
          .where('kid', '=', kid)
          .execute()
  },

  beginNow: (kid: string) =>
    db
      .updateTable('signingKey')
      .set({ signsFrom: sql<Date>`clock_timestamp()` })
      .where('kid', '=', kid)
      .execute(),

  retire: (kids: string[]) =>
    db
      .updateTable('signingKey')
      .set({ retiredAt: sql<Date>`clock_timestamp()` })
      .where('kid', 'in', kids)
      .execute(),

  removeRetired: (seconds: number) =>
    db
      .deleteFrom('signingKey')
      .where('retiredAt', '<', sql<Date>`clock_timestamp() - make_interval(secs => ${seconds})`)
      .execute(),

  /** Keys that only another secret opens retire nowhere; they go when they are long past their time. */
  removeForgotten: (days: number) =>
    db
      .deleteFrom('signingKey')
      .where('signsFrom', '<', sql<Date>`clock_timestamp() - make_interval(days => ${days})`)
      .execute(),

  removeAll: () => db.deleteFrom('signingKey').execute(),
})

export type KeysRepository = ReturnType<typeof createKeysRepository>
