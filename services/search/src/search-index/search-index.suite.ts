import { describe } from 'bun:test'
import { describeFilters } from './filters.suite.ts'
import { describeChanges } from './changes.suite.ts'
import { describeRanking } from './ranking.suite.ts'
import type { SearchIndex, SearchIndexOptions } from './search-index.ts'
import { describeWords } from './words.suite.ts'

/** Opens an empty index of its own for each call. */
export type OpenEmpty = (options?: SearchIndexOptions) => Promise<SearchIndex>

/** What listeners may expect of search, whichever adapter answers. */
export function describeSearchIndex(name: string, open: OpenEmpty) {
  describe(name, () => {
    describeWords(open)
    describeRanking(open)
    describeFilters(open)
    describeChanges(open)
  })
}
