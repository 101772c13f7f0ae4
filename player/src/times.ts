import { direction, language } from './localize/message.ts'

/** Seconds as hours, minutes and seconds. */
export const inParts = (seconds: number) => {
  const whole = Number.isFinite(seconds) ? Math.max(0, Math.floor(seconds)) : 0
  return { hours: Math.floor(whole / 3600), minutes: Math.floor(whole / 60) % 60, rest: whole % 60 }
}

let written: string
let digits: string

/** The same digits as the language writes them: of ours Arabic alone has its own, in some regions. */
export function inDigits(text: string) {
  if (direction() === 'ltr') return text
  if (written !== language()) {
    written = language()
    digits = Array.from('0123456789', (one) => Number(one).toLocaleString(written)).join('')
  }
  return text.replace(/\d/g, (one) => digits[Number(one)]!)
}

/** Seconds as `1:03` or `1:02:03`. */
export function clockTime(seconds: number) {
  const { hours, minutes, rest } = inParts(seconds)
  const tail = String(rest).padStart(2, '0')
  return inDigits(
    hours ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`,
  )
}
