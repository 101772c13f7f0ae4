import { type DocumentType, documentTypes } from '../search-index.ts'

// 2 bits of type, 10 of popularity, 40 to count: keys sort by type, the most popular first.
const perType = 2 ** 50
const perPopularity = 2 ** 40

export type KeyRange = { first: bigint; last: bigint }

export function keysOfType(type: DocumentType): KeyRange {
  return range(documentTypes.indexOf(type) * perType, perType)
}

/** The keys of a type's documents of one popularity, 0 to 100 in steps of 0.1. */
export function keysOfPopularity(type: DocumentType, popularity: number): KeyRange {
  const unpopular = Math.round((100 - popularity) * 10)
  return range(documentTypes.indexOf(type) * perType + unpopular * perPopularity, perPopularity)
}

const range = (start: number, size: number): KeyRange => ({
  first: BigInt(start),
  last: BigInt(start + size - 1),
})
