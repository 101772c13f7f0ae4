import fc from 'fast-check'

/** Text that somebody did not think of. Not a path to a folder, so that no import begins. */
export const text = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '',
      ' ',
      '\0',
      'Morn\0ing',
      '\u{d800}',
      'a\u{dfff}b',
      '\u{202e}',
      '👩‍👩‍👧‍👦',
      '../../etc/passwd',
      "'; drop table playlist; --",
      '<script>alert(1)</script>',
      '%00',
      '%ff',
      '-1',
      '1e309',
      'NaN',
      '9007199254740993',
      '99999999999999999999',
      'true',
      'null',
      '[object Object]',
      '__proto__',
      'constructor',
      'x'.repeat(300),
      'x'.repeat(20_000),
    ),
  )
  .filter((value) => !value.startsWith('/'))

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)

export const jsonValue = fc.oneof(
  text,
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1.5, 2 ** 31, 2 ** 53, 1e308, -1e308, [], {}),
  fc.jsonValue(),
  fc.constant(JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{}}}')),
)

export const rawBody = fc.oneof(
  fc.constantFrom('', '{', '[]', 'null', '"text"', '12', '{"a":1}}', '\0', '\u{feff}{}', 'a=1&a=2'),
  fc.constantFrom(nested(100), nested(50_000), `{"uris":${nested(5000)}}`),
  fc.constant('{"__proto__":{"name":"x"},"name":"__proto__"}'),
  fc.uint8Array({ maxLength: 60 }),
)

export const contentType = fc.oneof(
  { weight: 6, arbitrary: fc.constant('application/json') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '',
      'text/plain',
      'application/json; charset=utf-16',
      'multipart/form-data',
      'multipart/form-data; boundary=',
      'multipart/form-data; boundary=x',
      'application/x-www-form-urlencoded',
      'a/b/c;;;',
    ),
  },
)

const headerText = fc
  .string({ unit: fc.integer({ min: 32, max: 255 }).map((code) => String.fromCharCode(code)) })
  .map((value) => value.trim())

export const oddHeaders = fc.dictionary(
  fc.constantFrom(
    'range',
    'if-range',
    'if-none-match',
    'if-modified-since',
    'origin',
    'cookie',
    'x-request-id',
    'accept-encoding',
    'x-client-address',
    'sec-fetch-site',
  ),
  fc.oneof(
    headerText,
    fc.constantFrom('bytes=0-', 'bytes=-1', 'bytes=9-1', '*', 'null', 'x'.repeat(9000)),
  ),
  { maxKeys: 2 },
)

export const authorization = fc.oneof(
  { weight: 6, arbitrary: fc.constant('known') },
  {
    weight: 1,
    arbitrary: fc.oneof(
      fc.constantFrom('', 'Bearer', 'Bearer a.b.c', 'Basic Og==', `Bearer ${'x'.repeat(5000)}`),
      fc.constantFrom('Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJvd25lciJ9.', 'Bearer ...'),
      headerText.map((value) => `Bearer ${value}`),
    ),
  },
)
