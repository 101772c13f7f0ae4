import { describeSearchIndex } from '../search-index.suite.ts'
import { openSqliteSearchIndex } from './sqlite-search-index.ts'

describeSearchIndex('search in SQLite', (options) => openSqliteSearchIndex(':memory:', options))
