import type { DocumentedOperation } from '@busker/web-api/document'

const error = (description: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
})

/** What an operation may answer before it is reached, or when its service is not. */
export const gatewayErrors = ({ requestBody }: DocumentedOperation) => ({
  ...(requestBody
    ? { 413: error('`BODY_TOO_LARGE`'), 415: error('`UNSUPPORTED_MEDIA_TYPE`') }
    : {}),
  429: error('`TOO_MANY_REQUESTS`; `Retry-After` says when to come back.'),
  500: error('`INTERNAL_ERROR`'),
  502: error('`SERVICE_UNREACHABLE`'),
})
