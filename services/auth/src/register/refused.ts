/** Why somebody cannot register, or no longer. */
export type Refusal = 'closed' | 'not-invited' | 'used' | 'taken'

export class RegistrationRefused extends Error {
  readonly why: Refusal
  constructor(why: Refusal) {
    super(`Registration is refused: ${why}.`)
    this.why = why
  }
}
