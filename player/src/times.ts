const parts = (seconds: number) => {
  const whole = Number.isFinite(seconds) ? Math.max(0, Math.floor(seconds)) : 0
  return { hours: Math.floor(whole / 3600), minutes: Math.floor(whole / 60) % 60, rest: whole % 60 }
}

/** Seconds as `1:03` or `1:02:03`. */
export function clockTime(seconds: number) {
  const { hours, minutes, rest } = parts(seconds)
  const tail = String(rest).padStart(2, '0')
  return hours ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`
}

/** Seconds in words for a screen reader: `1 minute 3 seconds`. */
export function spokenTime(seconds: number) {
  const { hours, minutes, rest } = parts(seconds)
  const say = (n: number, unit: string) => (n ? [`${n} ${unit}${n === 1 ? '' : 's'}`] : [])
  const words = [...say(hours, 'hour'), ...say(minutes, 'minute'), ...say(rest, 'second')]
  return words.join(' ') || '0 seconds'
}
