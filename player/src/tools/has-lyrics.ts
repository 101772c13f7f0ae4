/** Asks, once for each address, whether a track has lyrics; `tell` when it is known to have some. */
export function createLyricsKnown(tell: () => void) {
  const known = new Map<string, boolean>()

  async function ask(address: string) {
    known.set(address, false)
    const answer = await fetch(address, { method: 'HEAD', credentials: 'omit' }).catch(
      () => undefined,
    )
    if (answer?.status !== 200) return
    known.set(address, true)
    tell()
  }

  return (address: string) => {
    if (address && !known.has(address)) void ask(address)
    return !!known.get(address)
  }
}
