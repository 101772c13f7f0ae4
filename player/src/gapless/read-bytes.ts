/** The bytes of `url` from `from` on, and how many there are in all. Throws when they cannot be had. */
export async function readBytes(url: string, from: number, signal: AbortSignal) {
  const headers = from ? { range: `bytes=${from}-` } : { range: 'bytes=0-' }
  const response = await fetch(url, { mode: 'cors', credentials: 'omit', headers, signal })
  const isPart = response.status === 206
  if (!response.body || !(isPart || (response.status === 200 && !from))) {
    void response.body?.cancel()
    throw new Error(`The sound was answered with ${response.status}.`)
  }
  const range = /\/(\d+)$/.exec(response.headers.get('content-range') ?? '')
  const size = Number(range?.[1] ?? response.headers.get('content-length') ?? Number.NaN)
  return { size, reader: response.body.getReader() }
}
