/** The peaks of a waveform as the server tells them: base64, a byte a stretch. undefined if it tells none. */
export function peaksOf(body: unknown): Uint8Array | undefined {
  const peaks: unknown = (body as { peaks?: unknown } | null | undefined)?.peaks
  if (typeof peaks !== 'string' || peaks.length > 4096) return undefined
  try {
    const bytes = Uint8Array.from(atob(peaks), (one) => one.charCodeAt(0))
    return bytes.length ? bytes : undefined
  } catch {
    return undefined
  }
}
