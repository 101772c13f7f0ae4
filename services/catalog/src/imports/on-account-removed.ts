import { event } from '@busker/contracts/events'
import type { EventLog } from '@busker/events/log'
import type { CatalogStore } from '../store.ts'

/** Who deleted their account is named in no import. Twice does no harm. */
export const onAccountRemoved = ({ store, events }: { store: CatalogStore; events: EventLog }) =>
  events.subscribe('account.removed', 'catalog', async (removed) => {
    for (const userId of new Set(removed.map((account) => account.userId))) {
      await store.imports.forgetOwner(userId)
      await events.publish([event('account.erased', { userId, service: 'catalog' })])
    }
  })
