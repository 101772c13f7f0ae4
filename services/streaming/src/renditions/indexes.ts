import type { DeclaredIndexes } from '@busker/mongo/indexes'

/** The indexes that the questions to MongoDB about renditions need. */
export const indexes: DeclaredIndexes = { renditions: [{ albumId: 1 }] }
