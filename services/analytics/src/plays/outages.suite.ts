import type { Keeper } from '@busker/test-servers/outages.suite'
import { RULE_VERSION } from './counts.ts'
import type { PlayLedger } from './store.ts'

/** A play ledger as the suite of outages asks it: a play is kept, or is not. */
export const ledgerKeeper = (ledger: PlayLedger): Keeper => ({
  keep: (sessionId) =>
    ledger.merge([
      {
        sessionId,
        trackId: 'song',
        durationMs: 200_000,
        startedAt: new Date('2026-11-22T12:00:00Z'),
        userId: null,
        site: null,
        contextUri: null,
        listenedMs: 31_000,
        counted: true,
        ruleVersion: RULE_VERSION,
      },
    ]),
  has: async (sessionId) => (await ledger.find(sessionId))?.listenedMs === 31_000,
  close: () => ledger.close(),
})
