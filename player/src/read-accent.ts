import { type Accent, accentOf } from './cover-accent.ts'

const SAMPLE = 24

/** The colour that a loaded picture is remembered by; undefined where it is grey or may not be read. */
export function readAccent(image: HTMLImageElement): Accent | undefined {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = SAMPLE
  const brush = canvas.getContext('2d', { willReadFrequently: true })
  // Some privacy settings forbid reading a canvas.
  try {
    brush?.drawImage(image, 0, 0, SAMPLE, SAMPLE)
    return brush ? accentOf(brush.getImageData(0, 0, SAMPLE, SAMPLE).data) : undefined
  } catch {
    return undefined
  }
}
