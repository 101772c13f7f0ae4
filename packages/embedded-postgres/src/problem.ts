/** Why the database could not be started; programs branch on it, people read the message. */
export type ProblemReason =
  | 'DATA_FOLDER_IN_USE'
  | 'DISK_FULL'
  | 'NO_PERMISSION'
  | 'OTHER_MAJOR_VERSION'
  | 'DATABASE_MISSING'
  | 'PASSWORD_MISSING'
  | 'UNSUPPORTED_PLATFORM'
  | 'NOT_ANSWERING'
  | 'START_FAILED'

/** An error of this package: `message` says what to do, `reason` which kind it is. */
export type Problem = Error & { reason: ProblemReason }

export function problem(reason: ProblemReason, message: string, cause?: unknown): Problem {
  return Object.assign(new Error(message, { cause }), { reason })
}

const signs: [RegExp, ProblemReason, string][] = [
  [
    /no space left|disk quota exceeded|ENOSPC|EDQUOT|disk is full|SQLITE_FULL/i,
    'DISK_FULL',
    'there is no space left on the disk. Free some and start again',
  ],
  [
    /GLIBC_|error while loading shared libraries|Library not loaded/i,
    'UNSUPPORTED_PLATFORM',
    'its binaries do not run on this system, they need glibc (Debian, Ubuntu, Fedora …), macOS or Windows. Set the database URLs to a PostgreSQL 18 server of your own',
  ],
  [
    /permission denied|not permitted|EACCES|EPERM|EROFS|read-?only (file system|database)|wrong ownership|invalid permissions|unable to open database/i,
    'NO_PERMISSION',
    'this user may not read and write the data folder. Give it the folder (chown), or choose another one',
  ],
]

/** Turns what a server, `initdb` or the file system said into one clear message. */
export function explain(what: string, said: string, cause?: unknown): Problem {
  const sign = signs.find(([pattern]) => pattern.test(said))
  const [, reason, advice] = sign ?? [/./, 'START_FAILED' as const, 'it said']
  return problem(reason, `${what}: ${advice}${said ? `:\n${said}` : '.'}`, cause)
}

export const isProblem = (error: unknown): error is Problem =>
  error instanceof Error && 'reason' in error
