/** Less is not worth a way through Web Audio: half a decibel. */
const AUDIBLE = 10 ** (0.5 / 20)
/** In seconds: fast, and without a click. */
const RAMP = 0.015
/** So long after the last sound the audio hardware may sleep. */
const REST_MS = 30_000

/** One for all players of a page; nothing before a track needs it. */
let context: AudioContext | undefined
const sounding = new Set<HTMLMediaElement>()

/** A context that nobody's press let start stays silent, and says so on the console. */
const maySound = () =>
  'AudioContext' in globalThis && navigator.userActivation?.hasBeenActive !== false

function wake() {
  if (context?.state !== 'running') void context?.resume().catch(() => undefined)
}

/**
 * Plays an element by a factor, beside the listener's own `volume`, which reads and writes as before.
 *
 * Less than 1 is the element's own volume, so it cannot fail. More than 1 needs Web Audio, and an element
 * never leaves that again: it is entered only for a track that is to be raised, and only while a
 * context really runs and the sound was loaded in a way that lets it through (CORS, or a
 * MediaSource). Else such a track stays as quiet as it is. Where a page cannot set the volume (phones
 * of Apple), nothing is changed.
 */
export function createLoudness(media: HTMLMediaElement) {
  const own = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'volume')!
  const settle = (to: number) => own.set!.call(media, to)
  let volume = media.volume
  let gain = 1
  let boost: GainNode | undefined
  /** What is loaded may go through Web Audio. */
  let isClean = false
  /** A server gave its sound only without CORS. */
  let isRefused = false

  settle(volume / 2 || 0.5)
  const isSettable = own.get!.call(media) === (volume / 2 || 0.5)
  settle(volume)
  if (!isSettable) return { set() {} }

  Object.defineProperty(media, 'volume', {
    configurable: true,
    get: () => volume,
    set(wished: number) {
      // The element's own setter refuses what is no volume.
      settle(wished)
      volume = wished
      apply()
    },
  })

  function apply() {
    settle(volume * Math.min(1, gain))
    boost?.gain.setTargetAtTime(Math.max(1, gain), context!.currentTime, RAMP)
  }

  function raise() {
    if (boost || gain <= AUDIBLE || !isClean || isRefused || !maySound()) return
    if (!context) {
      context = new AudioContext({ latencyHint: 'playback' })
      // A phone call, or another program, took the sound away: back as soon as that is over.
      context.addEventListener('statechange', () => sounding.size && wake())
    }
    context.addEventListener('statechange', enter)
    wake()
    enter()
  }

  function enter() {
    if (boost || context?.state !== 'running' || !isClean || gain <= AUDIBLE) return
    context.removeEventListener('statechange', enter)
    boost = context.createGain()
    boost.gain.value = Math.max(1, gain)
    // All that comes has to come by CORS from now on.
    media.crossOrigin = 'anonymous'
    context.createMediaElementSource(media).connect(boost).connect(context.destination)
  }

  media.addEventListener('loadstart', () => {
    isClean = media.crossOrigin !== null || media.src.startsWith('blob:')
  })
  media.addEventListener('error', () => {
    if (boost || media.crossOrigin === null || media.src.startsWith('blob:')) return
    isRefused = true
    media.removeAttribute('crossorigin')
  })
  media.addEventListener('playing', () => {
    sounding.add(media)
    raise()
    if (boost) wake()
  })
  // In the press of the listener, where some browsers want it.
  media.addEventListener('play', () => boost && wake())
  for (const event of ['pause', 'ended', 'emptied'])
    media.addEventListener(event, () => {
      sounding.delete(media)
      if (boost) setTimeout(() => sounding.size || void context!.suspend(), REST_MS)
    })

  return {
    /** From now on; set it before the address of another track, which may have to be asked for otherwise. */
    set(factor: number) {
      if (factor === gain) return
      gain = factor
      if (gain > AUDIBLE && !isRefused && maySound()) media.crossOrigin = 'anonymous'
      apply()
      if (!media.paused) raise()
    },
  }
}
