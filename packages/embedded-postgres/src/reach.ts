import type { Account } from './account.ts'
import { run } from './run.ts'

/**
 * Whether the account can enter these folders and execute these files. It is asked by a child that
 * runs as the account, so access lists and `noexec` mounts count. Without account: yes.
 */
export async function canReach(account: Account | undefined, paths: string[]): Promise<boolean> {
  if (!account) return true
  const test = 'for path; do test -x "$path" || exit 1; done'
  const { code } = await run(['/bin/sh', '-c', test, 'sh', ...paths], account, 10_000)
  return code === 0
}
