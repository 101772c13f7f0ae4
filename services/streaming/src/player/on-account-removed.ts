import { event } from '@busker/contracts/events'
import type { StreamingDeps } from '../deps.ts'

/** Who deleted their account has no devices any more, and listened to nothing. */
export const onAccountRemoved = ({ players, events }: StreamingDeps) =>
  events.subscribe('account.removed', 'streaming', async (removed) => {
    for (const userId of new Set(removed.map((account) => account.userId))) {
      await players.forget(userId)
      await events.publish([event('account.erased', { userId, service: 'streaming' })])
    }
  })
