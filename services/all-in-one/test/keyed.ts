import type { DocumentedOperation } from '@busker/web-api/document'

const WRITES = new Set(['post', 'put', 'patch', 'delete'])
/** What the gateway keeps no answers of. */
const NOT_KEPT = /^\/v1\/(admin|embed-keys|play-grants|plays)(\/|$)/

const error = (description: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
})

const KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  description:
    'Words of your own, new for each write: sent again within a day with the same key, it is done once and answered alike.',
  schema: { type: 'string', pattern: String.raw`^[!#-+\--:<-~]{1,255}$` },
} as const

const REFUSED = {
  409: '`IDEMPOTENCY_KEY_IN_USE`, `IDEMPOTENCY_ANSWER_TOO_LARGE`',
  422: '`IDEMPOTENCY_KEY_REUSED`',
  503: '`IDEMPOTENCY_UNAVAILABLE`',
}

/** Adds to a write what the gateway makes of an `Idempotency-Key`. */
export function keyed(path: string, [method, operation]: readonly [string, DocumentedOperation]) {
  if (!WRITES.has(method) || !path.startsWith('/v1/') || NOT_KEPT.test(path))
    return [method, operation] as const
  const { parameters = [], responses } = operation
  const added = Object.entries(REFUSED).map(([status, text]) => {
    const already = responses[status]
    return [status, error(already ? `${already.description}, ${text}` : text)] as const
  })
  return [
    method,
    {
      ...operation,
      parameters: [...parameters, KEY],
      responses: { ...responses, ...Object.fromEntries(added) },
    },
  ] as const
}
