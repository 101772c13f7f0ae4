const marks = [
  { label: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { label: 'utf-16le', bytes: [0xff, 0xfe] },
  { label: 'utf-16be', bytes: [0xfe, 0xff] },
]
const HEAD = 200

/**
 * The text of a file: by its mark (Apple Music writes UTF-16), else UTF-8, else the encoding that its XML
 * names, else Windows-1252, which is what old players write into .m3u.
 */
export function decodeText(bytes: Uint8Array): string {
  const mark = marks.find((one) => one.bytes.every((byte, i) => bytes[i] === byte))
  if (mark) return new TextDecoder(mark.label).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decoderFor(bytes).decode(bytes)
  }
}

function decoderFor(bytes: Uint8Array) {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD))
  const named = /^\s*<\?xml[^>]*encoding=["']([\w.:-]+)["']/.exec(head)?.[1]
  try {
    return new TextDecoder(named ?? 'windows-1252')
  } catch {
    return new TextDecoder('windows-1252')
  }
}
