import { language } from './message.ts'
import { inParts } from '../times.ts'

/** Seconds in words for a screen reader: `1 minute 3 seconds`. */
export function spokenTime(seconds: number) {
  const { hours, minutes, rest } = inParts(seconds)
  const all = Object.entries({ hour: hours, minute: minutes, second: rest })
  const told = all.filter(([, n]) => n)
  const words = (told.length ? told : all.slice(2)).map(([unit, n]) =>
    n.toLocaleString(language(), { style: 'unit', unit, unitDisplay: 'long' }),
  )
  return new Intl.ListFormat(language(), { type: 'unit', style: 'narrow' }).format(words)
}
