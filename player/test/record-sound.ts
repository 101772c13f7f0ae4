import type { Page } from 'playwright-core'

/**
 * Records what comes out of a page. Put it there before its player: a player that plays through Web Audio
 * gets the one context of the recording, and its sound is heard in either case.
 */
export function recordSound() {
  const own = (of: object, name: string): unknown =>
    Object.getOwnPropertyDescriptor(of, name)!.value
  const context = new AudioContext()
  const recorder = context.createScriptProcessor(1024, 1, 1)
  const chunks: Float32Array[] = []
  recorder.addEventListener('audioprocess', ({ inputBuffer }) => {
    chunks.push(inputBuffer.getChannelData(0).slice())
  })
  recorder.connect(context.destination)
  const sources = new Map<HTMLMediaElement, MediaElementAudioSourceNode>()
  const play = own(HTMLMediaElement.prototype, 'play') as (this: HTMLMediaElement) => Promise<void>
  HTMLMediaElement.prototype.play = function listenTo() {
    if (!sources.has(this)) {
      this.crossOrigin = 'anonymous'
      const source = new MediaElementAudioSourceNode(context, { mediaElement: this })
      source.connect(recorder)
      sources.set(this, source)
    }
    return play.call(this)
  }
  const connect = own(AudioNode.prototype, 'connect') as (
    this: AudioNode,
    to: AudioNode,
  ) => AudioNode
  // Whoever wants to be heard is recorded.
  AudioNode.prototype.connect = function recorded(this: AudioNode, to: AudioNode) {
    return connect.call(this, to === context.destination && this !== recorder ? recorder : to)
  } as typeof AudioNode.prototype.connect
  const raised: HTMLMediaElement[] = []
  context.createMediaElementSource = (media) => {
    raised.push(media)
    const source = sources.get(media)!
    source.disconnect()
    return source
  }
  window.AudioContext = function theOne() {
    return context
  } as unknown as typeof AudioContext
  window.sound = {
    rate: context.sampleRate,
    raised: () => raised.length,
    /** The samples of the coming seconds. */
    async record(seconds) {
      chunks.length = 0
      const wanted = seconds * context.sampleRate
      while (chunks.length * 1024 < wanted) await new Promise((done) => setTimeout(done, 20))
      const all = new Float32Array(chunks.length * 1024)
      for (const [i, chunk] of chunks.entries()) all.set(chunk, i * 1024)
      const bytes = new Uint8Array(all.buffer)
      let text = ''
      for (let i = 0; i < bytes.length; i += 32_768)
        text += String.fromCharCode(...bytes.subarray(i, i + 32_768))
      return btoa(text)
    },
  }
}

declare global {
  interface Window {
    sound: { rate: number; raised(): number; record(seconds: number): Promise<string> }
  }
}

/** What comes out of a page from now on. */
export async function hear(page: Page, seconds: number) {
  const [text, rate] = await page.evaluate(
    async (wanted) => [await window.sound.record(wanted), window.sound.rate] as const,
    seconds,
  )
  const bytes = new Uint8Array(Buffer.from(text, 'base64'))
  const samples = new Float32Array(bytes.buffer)
  const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
  return { samples, rate, peak }
}
