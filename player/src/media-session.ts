import type { Playback } from './playback/playback.ts'

const STEP_SECONDS = 10

/** Shows what plays on the lock screen and takes its buttons. Call when playback begins to sound. */
export function takeMediaSession(playback: Playback) {
  const session = navigator.mediaSession
  const handle = (action: MediaSessionAction, handler: MediaSessionActionHandler) => {
    // Browsers throw on actions they do not know.
    try {
      session?.setActionHandler(action, handler)
    } catch {}
  }
  const step = (by: number) => playback.seek(playback.currentTime + by)
  handle('play', () => void playback.play())
  handle('pause', () => playback.pause())
  handle('stop', () => playback.pause())
  handle('previoustrack', () => void playback.previous())
  handle('nexttrack', () => void playback.next())
  handle('seekto', ({ seekTime }) => playback.seek(seekTime ?? 0))
  handle('seekbackward', ({ seekOffset }) => step(-(seekOffset ?? STEP_SECONDS)))
  handle('seekforward', ({ seekOffset }) => step(seekOffset ?? STEP_SECONDS))
  showTrack(playback)
}

/** Title, artist and cover of the current track. */
export function showTrack({ track }: Playback) {
  if (!navigator.mediaSession || !track) return
  const { title, artist, album, artwork } = track
  navigator.mediaSession.metadata = new MediaMetadata({
    title,
    artist,
    album,
    artwork: artwork.map(({ url, width, height }) =>
      width && height ? { src: url, sizes: `${width}x${height}` } : { src: url },
    ),
  })
}

/** Playing or paused, and how far. */
export function showPosition({ paused, duration, currentTime, playbackRate }: Playback) {
  const session = navigator.mediaSession
  if (!session) return
  session.playbackState = paused ? 'paused' : 'playing'
  if (!(duration > 0)) return
  session.setPositionState?.({ duration, playbackRate, position: Math.min(currentTime, duration) })
}
