import { ApiError } from '@busker/http/errors'

/** The opaque name of one version of a playlist, as clients know it. */
export const snapshotOf = (id: string, version: number) =>
  Buffer.from(`${version},${id}`).toString('base64url')

/** A playlist between versions: those from the oldest to the present one are known. */
interface Known {
  id: string
  oldestVersion: number
  version: number
}

/**
 * The version that a snapshot id names. Throws 400 with UNKNOWN_SNAPSHOT when the playlist never had
 * it, with SNAPSHOT_TOO_OLD when it is no longer kept.
 */
export function versionOf(snapshot: string, { id, oldestVersion, version }: Known) {
  const named = Number(/^\d+/.exec(Buffer.from(snapshot, 'base64url').toString())?.[0])
  if (!(named >= 1 && named <= version) || snapshotOf(id, named) !== snapshot)
    throw new ApiError(
      400,
      'UNKNOWN_SNAPSHOT',
      `snapshot_id: this playlist had no version ${snapshot.slice(0, 100)}. Read it anew.`,
    )
  if (named < oldestVersion)
    throw new ApiError(
      400,
      'SNAPSHOT_TOO_OLD',
      `snapshot_id: the version ${snapshot} is no longer kept. Read the playlist anew.`,
    )
  return named
}
