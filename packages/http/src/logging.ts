import { type Sink, configure, getConsoleSink, jsonLinesFormatter } from '@logtape/logtape'

/** Structured logs: one JSON object a line, on standard output. */
export const jsonToStdout = (): Sink => getConsoleSink({ formatter: jsonLinesFormatter })

/**
 * Sends what Busker logs to a sink. Only mains call this. In one process a request that the gateway
 * logs is not logged once more by each service behind it: those lines are `debug`.
 */
export const logTo = (sink: Sink, lowestLevel: 'debug' | 'info') =>
  configure({
    sinks: { out: sink },
    loggers: [
      { category: 'busker', sinks: ['out'], lowestLevel },
      { category: ['logtape', 'meta'], sinks: ['out'], lowestLevel: 'warning' },
    ],
    reset: true,
  })
