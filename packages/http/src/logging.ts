import { type LogRecord, type Sink, configure, getConsoleSink } from '@logtape/logtape'

const described = (error: unknown) =>
  error instanceof Error ? { name: error.name, message: error.message, stack: error.stack } : error

/**
 * One log record as one line of JSON: `time` (ISO 8601), `level`, `logger`, `message` and what was
 * noted beside it. Flat and without templates, which makes it cheaper than LogTape's own formatter.
 */
export function jsonLine({ timestamp, level, category, rawMessage, properties }: LogRecord) {
  const error = 'error' in properties ? { error: described(properties.error) } : undefined
  const line = {
    time: new Date(timestamp).toISOString(),
    level,
    logger: category.join('.'),
    message: rawMessage,
  }
  return `${JSON.stringify({ ...line, ...properties, ...error })}\n`
}

/** Structured logs: one JSON object a line, on standard output. */
export const jsonToStdout = (): Sink =>
  getConsoleSink({ formatter: (record) => jsonLine(record).trimEnd() })

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
