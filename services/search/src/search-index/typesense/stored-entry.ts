import { type IndexEntry, titleKey } from '../index-entry.ts'
import type { DocumentType } from '../search-index.ts'

const texts = ['title', 'artist', 'album', 'genre'] as const
type Texts = Pick<IndexEntry, (typeof texts)[number]>

/**
 * An entry as Typesense holds it: absent where we say null, and one id over all types. Each text has its
 * words once, with the text as it is in `whole`: when a document goes whose field has a word twice, 0.24
 * forgets that word of the only other document that has it.
 */
export type StoredEntry = Omit<IndexEntry, 'year' | 'isrc' | 'upc'> & {
  whole?: Partial<Texts>
  year?: number
  isrc?: string
  upc?: string
  titleKey: string
}

/** The fields of a collection (https://typesense.org/docs/0.24.1/api/collections.html). */
export const fields = [
  { name: 'type', type: 'string' as const },
  { name: 'title', type: 'string' as const },
  { name: 'artist', type: 'string' as const },
  { name: 'album', type: 'string' as const },
  { name: 'genre', type: 'string' as const },
  { name: 'year', type: 'int32' as const, optional: true },
  { name: 'isrc', type: 'string' as const, optional: true },
  { name: 'upc', type: 'string' as const, optional: true },
  { name: 'popularity', type: 'float' as const },
  { name: 'addedAt', type: 'int64' as const },
  { name: 'titleKey', type: 'string' as const },
]

export function toStored({ year, isrc, upc, ...entry }: IndexEntry): StoredEntry {
  const whole: Partial<Texts> = {}
  const once: Partial<Texts> = {}
  for (const name of texts) {
    once[name] = [...new Set(entry[name].split(' '))].join(' ')
    if (once[name] !== entry[name]) whole[name] = entry[name]
  }
  return {
    ...entry,
    ...once,
    ...(Object.keys(whole).length > 0 && { whole }),
    id: storedId(entry.type, entry.id),
    titleKey: titleKey(entry.title),
    ...(year !== null && { year }),
    ...(isrc !== null && { isrc }),
    ...(upc !== null && { upc }),
  }
}

export const fromStored = ({ year, isrc, upc, whole, ...entry }: StoredEntry): IndexEntry => ({
  ...entry,
  ...whole,
  id: decodeURIComponent(entry.id.slice(entry.type.length + 1)),
  year: year ?? null,
  isrc: isrc ?? null,
  upc: upc ?? null,
})

export const storedId = (type: DocumentType, id: string) =>
  `${type}:${encodeURIComponent(id.toWellFormed())}`
