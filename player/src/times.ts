import { language } from './localize/message.ts'

const parts = (seconds: number) => {
  const whole = Number.isFinite(seconds) ? Math.max(0, Math.floor(seconds)) : 0
  return { hours: Math.floor(whole / 3600), minutes: Math.floor(whole / 60) % 60, rest: whole % 60 }
}

let written = 'en'
let digits = '0123456789'

/** The same number in the digits of the language. */
function inDigits(clock: string) {
  if (written !== language()) {
    written = language()
    digits = Array.from('0123456789', (one) => Number(one).toLocaleString(written)).join('')
  }
  return clock.replace(/\d/g, (one) => digits[Number(one)]!)
}

/** Seconds as `1:03` or `1:02:03`. */
export function clockTime(seconds: number) {
  const { hours, minutes, rest } = parts(seconds)
  const tail = String(rest).padStart(2, '0')
  return inDigits(
    hours ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`,
  )
}

/** Seconds in words for a screen reader: `1 minute 3 seconds`. */
export function spokenTime(seconds: number) {
  const { hours, minutes, rest } = parts(seconds)
  const all = Object.entries({ hour: hours, minute: minutes, second: rest })
  const told = all.filter(([, n]) => n)
  const words = (told.length ? told : all.slice(2)).map(([unit, n]) =>
    n.toLocaleString(language(), { style: 'unit', unit, unitDisplay: 'long' }),
  )
  return new Intl.ListFormat(language(), { type: 'unit', style: 'narrow' }).format(words)
}
