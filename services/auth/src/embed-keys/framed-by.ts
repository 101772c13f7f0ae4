import type { Settings } from '../settings/settings.ts'
import type { EmbedKey } from './embed-keys.repository.ts'

/**
 * The sites that may show an embed in a frame, as the words of `frame-ancestors` (CSP 3, 6.4.2): any
 * or none but ours without a key, those of the key with one, nobody with a key that does not count.
 */
export function framedBy(
  embeds: Settings['embeds'],
  key: Pick<EmbedKey, 'origins' | 'active'> | 'none' | 'unknown',
): string[] {
  if (key === 'none') return embeds === 'open' ? ['*'] : ["'self'"]
  if (key === 'unknown' || !key.active) return ["'none'"]
  return ["'self'", ...key.origins]
}
