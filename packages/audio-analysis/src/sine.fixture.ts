/** A steady note; its level is the peak in dBFS. */
export function sine(seconds: number, dbfs: number, sampleRate = 48000, hz = 1000): Float32Array {
  const gain = 10 ** (dbfs / 20)
  const step = (2 * Math.PI * hz) / sampleRate
  return Float32Array.from(
    { length: Math.round(seconds * sampleRate) },
    (_, i) => gain * Math.sin(i * step),
  )
}
