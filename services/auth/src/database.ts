import type { OutboxDatabase } from '@busker/events/postgres-outbox'
import type { Role } from '@busker/http/access'
import type { JWK } from 'jose'
import type { ColumnType, Generated } from 'kysely'
import type { SignInMethod } from './accounts/sessions.ts'

/** A list of text that may be left out of an insert. */
type Texts = ColumnType<string[], string[] | undefined, string[]>

export interface AuthDatabase extends OutboxDatabase {
  account: {
    id: string
    /** What its person signs in by, beside the e-mail; only the owner's is set by Busker. */
    username: string | null
    /** Shown to be theirs; lower case. */
    email: string | null
    passwordHash: string | null
    role: Role
    /** The artists that an account of the role `artist` stands for. */
    artistIds: Texts
    /** The name given at registration; from then on the users service owns it. */
    registeredName: Generated<string>
    /** Since when who runs the site lets nobody in by it. */
    suspendedAt: Generated<Date | null>
    createdAt: Generated<Date>
  }
  /** A browser in which somebody is signed in. Its `id` is in tokens as `sid`; the cookie has the secret. */
  session: {
    id: string
    secretHash: string
    accountId: string
    device: string
    method: SignInMethod
    createdAt: Generated<Date>
    /** When its person last showed who they are. */
    authenticatedAt: Generated<Date>
    lastSeenAt: Generated<Date>
    expiresAt: Date
  }
  /** The owner's settings; one row. */
  installation: {
    id: Generated<boolean>
    registration: Generated<'closed' | 'invitation' | 'open'>
    embeds: Generated<'open' | 'keys'>
  }
  invitation: {
    id: string
    codeHash: string
    /** The only address that may use it; null for whoever has the link. */
    email: string | null
    role: Exclude<Role, 'owner'>
    artistIds: Texts
    createdBy: string
    createdAt: Generated<Date>
    expiresAt: Date
  }
  /** A code that was sent or printed, works once, and shows that its bearer got it. */
  code: {
    codeHash: string
    kind: 'go-in' | 'register' | 'invited' | 'reset' | 'change-email' | 'undo-email'
    accountId: string | null
    email: string | null
    invitationId: string | null
    createdAt: Generated<Date>
    expiresAt: Date
  }
  /** A letter that is to be written and sent; it is the same work whether or not the address is known. */
  letter: {
    seq: Generated<string>
    kind: LetterKind
    email: string
    accountId: string | null
    invitationId: string | null
    attempts: Generated<number>
    nextAt: Generated<Date>
    createdAt: Generated<Date>
  }
  passkey: {
    /** The credential id, base64url. */
    id: string
    accountId: string
    publicKey: Uint8Array
    counter: ColumnType<string, number, number>
    transports: Texts
    name: string
    backedUp: boolean
    createdAt: Generated<Date>
    lastUsedAt: Date | null
  }
  /** What a passkey is to sign, once. */
  challenge: {
    hash: string
    kind: 'add' | 'sign-in' | 'register'
    /** The account that it is for; null for whoever has a passkey, or is to get an account. */
    accountId: string | null
    /** The id that the account will have which this makes. */
    newAccountId: string | null
    expiresAt: Date
  }
  /** An app of a developer. Without a secret it is a public client (RFC 6749, 2.1). */
  client: {
    id: string
    ownerId: string
    name: string
    description: Generated<string>
    website: string | null
    secretHash: string | null
    redirectUris: string[]
    createdAt: Generated<Date>
  }
  consent: { accountId: string; clientId: string; scopes: string[]; createdAt: Generated<Date> }
  /** One authorization of one app: a family of refresh tokens. Its `id` is in tokens as `sid`. */
  authorizationGrant: {
    id: string
    clientId: string
    accountId: string
    scopes: string[]
    authTime: Date
    createdAt: Generated<Date>
    expiresAt: Date
    revokedAt: Date | null
    currentHash: string | null
    previousHash: string | null
    rotatedAt: Date | null
    lastUsedAt: Generated<Date>
  }
  /** Every refresh token that a family ever had, so that a replay is noticed. */
  refreshToken: { hash: string; grantId: string; createdAt: Generated<Date> }
  authorizationCode: {
    codeHash: string
    clientId: string
    accountId: string
    redirectUri: string
    scopes: string[]
    codeChallenge: string | null
    nonce: string | null
    authTime: Date
    method: SignInMethod
    expiresAt: Date
    /** What it was exchanged for; null as long as it was not. */
    grantId: string | null
  }
  /** Tokens with this `sid`, `jti` or `sub` that were issued up to a moment are no longer good. */
  revocation: {
    seq: Generated<string>
    /** The transaction it was made in. */
    xid: Generated<string>
    id: string
    before: Date
    revokedAt: Generated<Date>
  }
  /** Append-only: a trigger refuses every change. */
  auditEntry: {
    seq: Generated<string>
    at: Generated<Date>
    action: string
    accountId: string | null
    byAccountId: string | null
    clientId: string | null
    sessionId: string | null
    addressHash: string | null
    device: string | null
    detail: ColumnType<Record<string, unknown> | null, string | null, never>
  }
  /** An account that is gone; `toldAt` is when the other services were asked to forget it too. */
  erasure: { accountId: string; requestedAt: Generated<Date>; toldAt: Date | null }
  erasureConfirmation: { accountId: string; service: string; confirmedAt: Generated<Date> }
  embedKey: {
    id: string
    /** What stands in the page, `pk_…`: no secret. */
    key: string
    name: string
    origins: string[]
    nullOrigin: Generated<boolean>
    previewSeconds: number | null
    grantsPerHour: number
    active: Generated<boolean>
    createdBy: string | null
    createdAt: Generated<Date>
  }
  signingKey: {
    kid: string
    /** Of installations from before keys were sealed. */
    privateJwk: JWK | null
    sealedPrivateKey: string | null
    publicJwk: JWK
    createdAt: Generated<Date>
    signsFrom: Generated<Date>
    retiredAt: Date | null
  }
}

export type LetterKind =
  | 'register'
  | 'reset'
  | 'change-email'
  | 'invitation'
  | 'password-changed'
  | 'email-changed'
  | 'email-restored'
  | 'passkey-added'
  | 'passkey-removed'
  | 'account-removed'
