import { UserError } from '../user-error.ts'
import { type Examined, examine, isStore } from './examine.ts'

/** `busker doctor`: looks at every store that the environment names. Exit code 1 when something is wrong. */
export async function seeDoctor({ json = false }: { json?: boolean }) {
  const named = Object.entries(process.env).filter(([name, value]) => isStore(name) && value)
  if (named.length === 0)
    throw new UserError(
      'The environment names no store. Set what the services get, such as CATALOG_DATABASE_URL, EVENTS_URL and BLOBS_URL; `busker start` brings its own.',
    )
  const seen = await Promise.all(
    named.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, url]) => examine(name, url!)),
  )
  process.stdout.write(json ? `${JSON.stringify({ stores: seen }, null, 2)}\n` : textOf(seen))
  if (seen.some(({ problems }) => problems.length > 0)) process.exitCode = 1
}

const textOf = (seen: Examined[]) =>
  seen
    .flatMap(({ variable, place, version, aheadMs, tookMs, problems, notes = [] }) => [
      `${problems.length ? 'wrong' : 'well '}  ${variable}  ${[
        version,
        place,
        `${tookMs} ms`,
        ...(aheadMs === undefined ? [] : [`clock ${aheadMs >= 0 ? '+' : ''}${aheadMs} ms`]),
      ]
        .filter(Boolean)
        .join(', ')}`,
      ...[...problems, ...notes].map((line) => `         ${line}`),
    ])
    .join('\n')
    .concat('\n')
