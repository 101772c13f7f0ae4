import type { Access } from '@busker/http/access'
import { ApiError } from '@busker/http/errors'
import type { StreamingDeps } from '../deps.ts'
import type { EmbedKey } from '../embed-keys/embed-key.ts'
import { mayEmbed } from './may-embed.ts'

interface Asked {
  /** The key in the request. */
  given: string | undefined
  origin: string | undefined
  access: Access | undefined
}

/** Who may play, by whatever page, key and token they come with. */
export function admitEmbeds({
  embedKeys,
  budgets,
  own,
}: Pick<StreamingDeps, 'embedKeys' | 'budgets' | 'own'>) {
  return {
    /** Resolves to the key that a page plays by, if there is one. Throws when it may not. */
    async admit({ given, origin, access }: Asked): Promise<EmbedKey | undefined> {
      const key = given === undefined ? 'none' : ((await embedKeys.find(given)) ?? 'unknown')
      const mayStream = access?.scopes.has('streaming') ?? false
      // Where the rule does not depend on it, nobody is asked: our own pages play when auth is away.
      const matters = key === 'none' && origin !== own && !mayStream
      const embeds = matters ? await embedKeys.embeds() : 'keys'
      const refusal = mayEmbed({ origin, key, embeds, mayStream, own })
      if (refusal) throw new ApiError(refusal.status, refusal.reason, refusal.message)
      return typeof key === 'object' ? key : undefined
    },

    /** Takes one play out of the budget of a key. Throws 429 when none is left. */
    async spend(key: EmbedKey) {
      const wait = await budgets.take(key)
      if (wait)
        throw new ApiError(
          429,
          'EMBED_BUDGET_SPENT',
          `This embed key has played ${key.grantsPerHour} tracks within an hour, as many as it may. Wait ${wait} seconds, or raise its limit at ${own}/account/embed-keys/${key.id}.`,
          { 'Retry-After': String(wait) },
        )
    },
  }
}
