/** What the person at the terminal can mend: one line, and the exit code (2: a wrong value). */
export class UserError extends Error {
  readonly exitCode: number
  constructor(message: string, exitCode = 2) {
    super(message)
    this.exitCode = exitCode
  }
}
