import type { DeclaredIndexes } from '@busker/mongo/indexes'

/** The indexes that the ledger's questions to MongoDB need. */
export const indexes: DeclaredIndexes = {
  plays: [
    { trackId: 1, counted: 1 },
    { userId: 1, startedAt: 1 },
    { counted: 1, startedAt: 1, trackId: 1 },
  ],
}
