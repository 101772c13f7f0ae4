import type { BackoffPolicy } from '@busker/limits/backoff'

const MINUTE = 60
const HOUR = 3600

/** What of a try is counted: where it comes from, whom it is for, or the known browser it is made in. */
export type Counted = 'address' | 'name' | 'device'
export type Form = 'sign-in' | 'reset' | 'register' | 'token' | 'passkey' | 'code'

const patient = { first: 5, most: 15 * MINUTE, forgets: HOUR }

/**
 * How tries are slowed down, in seconds. At a name that strangers guess at, about 20 tries fit
 * in the first hour and four in each that follows (ASVS 5, 6.1.1). Letters to one address become rare
 * before they are a nuisance. Codes and secrets have 256 bits: nobody guesses them, so what comes from
 * one address is held down only for its load.
 */
export const policies: Record<Form, Partial<Record<Counted, BackoffPolicy>>> = {
  'sign-in': {
    address: { ...patient, free: 20 },
    name: { ...patient, free: 10 },
    device: { ...patient, free: 10, most: MINUTE },
  },
  reset: {
    address: { ...patient, free: 30 },
    name: { free: 3, first: MINUTE, most: HOUR, forgets: 6 * HOUR },
    device: { free: 3, first: MINUTE, most: 15 * MINUTE, forgets: HOUR },
  },
  register: {
    address: { ...patient, free: 30 },
    name: { free: 3, first: MINUTE, most: HOUR, forgets: 6 * HOUR },
  },
  token: { address: { ...patient, free: 50, most: MINUTE } },
  passkey: { address: { ...patient, free: 30, most: MINUTE } },
  code: {
    address: { ...patient, free: 30, most: MINUTE },
    name: { free: 5, first: MINUTE, most: HOUR, forgets: HOUR },
  },
}
