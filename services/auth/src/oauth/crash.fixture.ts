import { type KyselyPlugin, RawNode, type Transaction } from 'kysely'
import type { AuthDatabase } from '../database.ts'

/** Ends the server's process of this connection instead of running the nth query, as a crash would. */
export function crashingAt(query: number, trx: Transaction<AuthDatabase>) {
  let left = query
  const crash: KyselyPlugin = {
    transformQuery: ({ node }) =>
      left-- === 0 ? RawNode.createWithSql('select pg_terminate_backend(pg_backend_pid())') : node,
    transformResult: async ({ result }) => result,
  }
  return trx.withPlugin(crash)
}
