import type { EmbedKey, Embeds } from '../embed-keys/embed-key.ts'
import { unanswered } from '../embed-keys/last-known.ts'

/** Who asks to play, from where. */
export interface Asking {
  /** The header `Origin`; undefined where none came: not a page. */
  origin: string | undefined
  /** What the key in the request stands for; 'none' when there was none in it. */
  key: EmbedKey | 'none' | 'unknown' | typeof unanswered
  embeds: Embeds | typeof unanswered
  /** Somebody signed in, whose token has the scope `streaming`. */
  mayStream: boolean
  /** The origin of this site. */
  own: string
}

/** Why somebody may not play. `reason` is for programs, `message` for who runs the page. */
export interface Refusal {
  status: 403 | 503
  reason: string
  message: string
}

const refused = (reason: string, message: string): Refusal => ({ status: 403, reason, message })

/**
 * The one rule of who may play where; undefined when they may. A page of this site always may: who
 * may frame it, its Content Security Policy says. A key counts for pages alone, and when it is in
 * the request, what it says counts, whoever asks.
 */
export function mayEmbed({ origin, key, embeds, mayStream, own }: Asking): Refusal | undefined {
  const keysPage = `${own}/account/embed-keys`
  if (key === unanswered) return cannotTell
  if (key === 'none') {
    if (origin === own || mayStream || embeds === 'open') return undefined
    if (embeds === unanswered) return cannotTell
    return refused(
      'EMBED_KEY_REQUIRED',
      `Music of this site plays elsewhere only with an embed key. Its owner makes one at ${keysPage}; put it into the attribute key of <busker-player>.`,
    )
  }
  if (key === 'unknown')
    return refused(
      'EMBED_KEY_UNKNOWN',
      `There is no such embed key. Copy it anew from ${keysPage}: it begins with pk_.`,
    )
  if (!key.active)
    return refused(
      'EMBED_KEY_OFF',
      `This embed key is switched off. The owner of this site can turn it on at ${keysPage}.`,
    )
  if (origin === undefined)
    return refused(
      'ORIGIN_REQUIRED',
      'An embed key is for pages, and this came from none: it has no Origin. Programs get a token with the scope streaming.',
    )
  if (origin === own || (origin === 'null' ? key.nullOrigin : key.origins.includes(origin)))
    return undefined
  if (origin === 'null')
    return refused(
      'ORIGIN_NOT_ALLOWED',
      `This page is in a sandboxed frame, which does not say whose it is (Origin: null). Let the key play in such frames at ${keysPage}/${key.id}.`,
    )
  return refused(
    'ORIGIN_NOT_ALLOWED',
    `This embed key does not count for ${origin.slice(0, 200)}. Add that origin to its pages at ${keysPage}/${key.id}.`,
  )
}

const cannotTell: Refusal = {
  status: 503,
  reason: 'EMBED_RULES_UNAVAILABLE',
  message: 'Nobody can tell just now whether this page may play. Try again in a moment.',
}
