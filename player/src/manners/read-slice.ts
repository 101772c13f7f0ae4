import { readSpan } from './moment.ts'

/** Reads `#busker:track:ID`, and from where to where: `@1:23-1:40`. */
export function readSlice(href: string) {
  const [, id, words = '0'] = /^#busker:track:(\w{1,64})(?:@(.+))?$/.exec(href) ?? []
  const span = readSpan(words)
  return id && span ? { id, ...span } : undefined
}
