import { timingSafeEqual } from 'node:crypto'
import { ID_PATTERN } from '@busker/contracts/ids'
import type { Context } from 'hono'
import { hashSecret } from '../accounts/secrets.ts'
import type { Client, Clients } from '../clients/clients.repository.ts'
import type { AuthDeps } from '../deps.ts'
import { OAuthError, refuse } from './oauth-error.ts'

interface Credentials {
  clientId: string | undefined
  /** Empty is none (RFC 6749, 2.3.1). */
  secret: string
  byHeader: boolean
}

/**
 * The app that sends a form: by Basic or by fields of the body, not both (RFC 6749, 2.3). An app
 * without a secret only says which one it is. Throws `invalid_client`. Wrong tries are slowed, right
 * ones never are, so that a stranger cannot keep an app out.
 */
export async function authenticateClient(
  { clients, guard, audit }: Pick<AuthDeps, 'guard' | 'audit'> & { clients: Clients },
  c: Context,
  form: { client_id?: string; client_secret?: string },
): Promise<Client> {
  const { clientId, secret, byHeader } = credentials(c, form)
  const client = clientId && ID_PATTERN.test(clientId) ? await clients.find(clientId) : undefined
  const isRight = isSecret(secret, client?.secretHash) || (client && !client.secretHash && !secret)
  if (client && isRight) return client
  await guard.slow('token', c)
  if (client) await audit.record(c, 'client-refused', { clientId: client.id })
  throw new OAuthError(
    refuse('invalid_client', 'The client_id or the client_secret is wrong.'),
    byHeader ? { 'WWW-Authenticate': 'Basic realm="Busker", charset="UTF-8"' } : {},
  )
}

/** Takes the same time whether or not there is such an app. */
function isSecret(secret: string, hash: string | null | undefined) {
  const given = Buffer.from(hashSecret(secret))
  return timingSafeEqual(given, Buffer.from(hash ?? hashSecret(`not ${secret}`)))
}

function credentials(
  c: Context,
  form: { client_id?: string; client_secret?: string },
): Credentials {
  const header = c.req.header('authorization')
  if (header === undefined)
    return { clientId: form.client_id, secret: form.client_secret ?? '', byHeader: false }
  const [clientId, secret] = basic(header)
  if (form.client_secret !== undefined || (form.client_id && form.client_id !== clientId))
    throw new OAuthError(
      refuse('invalid_request', 'Send the credentials in the header or in the body, not in both.'),
    )
  return { clientId, secret: secret ?? '', byHeader: true }
}

/** Name and password of Basic, both form-encoded before (RFC 6749, 2.3.1); none when it is something else. */
function basic(header: string): [string?, string?] {
  const encoded = /^Basic +([A-Za-z0-9+/_=-]+)$/i.exec(header)?.[1]
  const [, id, secret] =
    /^([^:]*):(.*)$/s.exec(Buffer.from(encoded ?? '', 'base64').toString()) ?? []
  try {
    return [formDecoded(id ?? ''), formDecoded(secret ?? '')]
  } catch {
    return []
  }
}

const formDecoded = (text: string) => decodeURIComponent(text.replaceAll('+', ' '))
