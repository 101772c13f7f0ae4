import type { PlayReport } from './playback/play-reports.ts'

/** Global Privacy Control (w3.org/TR/gpc), or Do Not Track before it. */
const isPrivate = () =>
  !!(navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl ||
  navigator.doNotTrack === '1'

/** To somebody who does not want to be followed, a report says how much was heard, and no more: no pauses, no seeks, no positions. */
export const discreet = (add: (report: PlayReport) => void) => (report: PlayReport) => {
  if (!isPrivate()) add(report)
  else if (/^(end|progress)$/.test(report.type)) add({ ...report, positionMs: 0 })
}
