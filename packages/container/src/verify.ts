import { createVerify } from '@busker/http/access'
import { type Reach, addressOf } from '@busker/http/reach'
import type { JSONWebKeySet } from 'jose'

/** Checks access tokens against the keys of the auth service, wherever that runs. */
export const verifyThrough = (reach: Reach) =>
  createVerify(async () => {
    const response = await reach('auth')(`${addressOf('auth')}/.well-known/jwks.json`)
    if (!response.ok) throw new Error(`The auth service gave no keys (${response.status}).`)
    return (await response.json()) as JSONWebKeySet
  })
