import { createMemoryEventLog } from './memory.ts'
import { eventLogSuite } from './log.suite.ts'

eventLogSuite(async () => createMemoryEventLog())
