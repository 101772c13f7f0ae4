/** A letter to one person. `html` says the same as `text`. */
export interface Letter {
  /** One address, without a name: `ada@music.example`. */
  to: string
  subject: string
  text: string
  html: string
}

export interface Mail {
  /**
   * Hands a letter over; once resolved, it is safe with a mail server or on disk. Rejects with
   * NotSent, and with an error when an address or the subject cannot be in a letter.
   */
  send(letter: Letter): Promise<void>
  close(): void
}

/** A letter did not leave. The message never holds the address: it is made to be logged. */
export class NotSent extends Error {
  /** No later try will do better: nobody is at that address, or nobody takes this letter. */
  readonly isFinal: boolean
  /** The server is there and does not take us as we are set: by this password, or without TLS. */
  readonly isRefusal: boolean
  constructor(message: string, isFinal: boolean, isRefusal = false) {
    super(message)
    this.isFinal = isFinal
    this.isRefusal = isRefusal
  }
}
