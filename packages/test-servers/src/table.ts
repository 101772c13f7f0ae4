#!/usr/bin/env bun
import { Database } from 'bun:sqlite'
import { attribute, testCases } from './junit.ts'

/**
 * `bun packages/test-servers/src/table.ts junit.xml`: the table of ports, adapters, server versions and
 * checks of what `bun test --reporter=junit` ran. Exit code 1 when one failed, when any
 * test at all was skipped, and when a port was not checked on an adapter that it has.
 */
const ports: [port: string, file: RegExp, adapters: string[]][] = [
  [
    'catalog',
    /^services\/catalog\/src\/store\./,
    ['PostgreSQL', 'mongo-java-server', 'SecantusDB'],
  ],
  [
    'players',
    /^services\/streaming\/src\/player\/store\./,
    ['PostgreSQL', 'mongo-java-server', 'SecantusDB'],
  ],
  [
    'renditions',
    /^services\/streaming\/src\/renditions\/store\./,
    ['PostgreSQL', 'mongo-java-server', 'SecantusDB'],
  ],
  [
    'play ledger',
    /^services\/analytics\/src\/plays\/(?:store|outages)\./,
    ['PostgreSQL', 'mongo-java-server', 'SecantusDB'],
  ],
  ['relational', /^packages\/postgres\//, ['PostgreSQL']],
  ['MongoDB protocol', /^packages\/(?:mongo|test-servers)\//, ['mongo-java-server', 'SecantusDB']],
  ['Redis client', /^packages\/redis\//, ['Redis', 'Upstash']],
  ['event log', /^packages\/events\//, ['PostgreSQL', 'Redis', 'Upstash', 'memory']],
  ['limits', /^packages\/limits\//, ['Redis', 'Upstash', 'memory']],
  [
    'answers',
    /^services\/gateway\/src\/idempotency\/store\./,
    ['PostgreSQL', 'Redis', 'Upstash', 'memory'],
  ],
  ['search', /^services\/search\/src\/search-index\//, ['Typesense', 'SQLite']],
  ['blobs', /^packages\/blobs\//, ['versitygw', 's3rver', 'folder']],
  ['mail', /^packages\/mail\//, ['aiosmtpd', 'SMTP', 'folder']],
]
const words: [RegExp, string][] = [
  [/mongo-java-server/, 'mongo-java-server'],
  [/SecantusDB|DocumentDB/, 'SecantusDB'],
  [/Upstash|over HTTPS|wrong token/, 'Upstash'],
  [/Typesense|typesense/, 'Typesense'],
  [/versitygw/, 'versitygw'],
  [/s3rver/, 's3rver'],
  [/Postgre|postgres/, 'PostgreSQL'],
  [/Redis|redis/, 'Redis'],
  [/SQLite|sqlite/, 'SQLite'],
  [/aiosmtpd/, 'aiosmtpd'],
  [/smtp|SMTP/, 'SMTP'],
  [/file-|folder/, 'folder'],
  [/memory/, 'memory'],
  // The service container of the workflow, or whatever MONGODB_TEST_URL names.
  [/MongoDB \d/, 'MongoDB'],
]

interface Row {
  passed: number
  failed: number
  skipped: number
}
const rows = new Map<string, Row>()
/** Of all files, also those of no port. */
const skipped: string[] = []
const versions = new Map<string, string>([['SQLite', sqliteVersion()]])

for (const path of process.argv.slice(2))
  for (const { open, body } of testCases(await Bun.file(path).text())) {
    if (body.includes('<skipped'))
      skipped.push(`${attribute(open, 'file')}: ${attribute(open, 'name')}`)
    const file = attribute(open, 'file')
    const title = `${attribute(open, 'classname')} ${attribute(open, 'name')}`
    const port = ports.find(([, files]) => files.test(file))?.[0]
    // What the title says goes before what the file is called.
    const adapter = [title, file]
      .map((text) => words.find(([word]) => word.test(text))?.[1])
      .find(Boolean)
    if (!port || !adapter) continue
    const version = new RegExp(`${adapter} v?(\\d[\\d.]*\\d|\\d+)`).exec(title)?.[1]
    if (version) versions.set(adapter, version)
    const row = rows.get(`${port}|${adapter}`) ?? { passed: 0, failed: 0, skipped: 0 }
    rows.set(`${port}|${adapter}`, row)
    if (body.includes('<skipped')) row.skipped++
    else if (body.includes('<failure')) row.failed++
    else row.passed++
  }

const table = ports.flatMap(([port, , adapters]) => {
  const extra = rows.has(`${port}|MongoDB`) ? ['MongoDB'] : []
  return [...adapters, ...extra].map((adapter) => {
    const row = rows.get(`${port}|${adapter}`)
    const { passed, failed, skipped } = row ?? { passed: 0, failed: 0, skipped: 0 }
    const verdict = !row
      ? 'NOT CHECKED'
      : failed
        ? `${failed} FAILED`
        : skipped
          ? `${skipped} SKIPPED`
          : ''
    return { port, adapter, version: versions.get(adapter) ?? '–', passed, verdict }
  })
})
const cells = table.map(({ port, adapter, version, passed, verdict }) => [
  port,
  adapter,
  version,
  String(passed),
  verdict,
])
const lines = [['port', 'adapter', 'server', 'passed', ''], ...cells]
const widths = lines[0]!.map((_, n) => Math.max(...lines.map((line) => line[n]!.length)))
for (const line of lines)
  process.stdout.write(
    `${line
      .map((cell, n) => cell.padEnd(widths[n]!))
      .join('  ')
      .trimEnd()}\n`,
  )
for (const one of skipped) process.stdout.write(`SKIPPED ${one}\n`)
if (skipped.length || table.some(({ verdict }) => verdict)) process.exitCode = 1

function sqliteVersion() {
  const db = new Database(':memory:')
  const { version } = db.query('select sqlite_version() as version').get() as { version: string }
  db.close()
  return version
}
