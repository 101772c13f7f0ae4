import { event } from '@busker/contracts/events'
import type { AnalyticsDeps } from '../deps.ts'

/** A grant may be reported for 30 days; some were given in the moment of the removal. */
const REPORTED_WITHIN_MS = 31 * 86_400_000

/** The plays of who deleted their account are nobody's from now on; they count as before. */
export const onAccountRemoved = ({ ledger, events, now }: AnalyticsDeps) =>
  events.subscribe('account.removed', 'analytics', async (removed) => {
    for (const userId of new Set(removed.map((account) => account.userId))) {
      await ledger.forget(userId, new Date(now().getTime() + REPORTED_WITHIN_MS))
      await events.publish([event('account.erased', { userId, service: 'analytics' })])
    }
  })
