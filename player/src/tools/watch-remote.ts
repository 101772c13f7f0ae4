/** Screens and loudspeakers elsewhere, and whether the music is on one of them. */
export type Remote = { isNear: boolean; isOn: boolean }

/**
 * Watches for devices that the browser can send the sound to (W3C Remote Playback); calls `hear` with
 * each change, never where the browser has none of this. The answer ends it.
 */
export function watchRemote(remote: RemotePlayback, hear: (state: Remote) => void) {
  const over = new AbortController()
  let isNear = false
  const tell = () => {
    if (!over.signal.aborted) hear({ isNear, isOn: remote.state !== 'disconnected' })
  }
  for (const type of ['connecting', 'connect', 'disconnect'])
    remote.addEventListener(type, tell, { signal: over.signal })
  const watching = remote.watchAvailability((found) => {
    isNear = found
    tell()
  })
  // Where it cannot look by itself, or not for sound like this, there is nothing to offer.
  watching.catch(() => undefined)
  return () => {
    over.abort()
    watching.then((id) => remote.cancelWatchAvailability(id)).catch(() => undefined)
  }
}
