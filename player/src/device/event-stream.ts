/**
 * What server-sent events carry (HTML, 9.2): the data of each event, and undefined for each further
 * arrival of bytes, which shows that the stream lives. Ends with the stream, throws what it throws.
 */
export async function* eventsIn(
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<string | undefined> {
  const decoder = new TextDecoder()
  const reader = body.getReader()
  let rest = ''
  let data: string[] = []
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      rest += decoder.decode(value, { stream: true })
      // A carriage return at the end may be half of a line's end.
      const lines = rest.split(/\r\n|\n|\r(?!$)/)
      rest = lines.pop() ?? ''
      for (const line of lines) {
        if (line) {
          const [, text] = /^data(?:: ?(.*))?$/s.exec(line) ?? []
          if (/^data(:|$)/.test(line)) data.push(text ?? '')
        } else if (data.length) {
          yield data.join('\n')
          data = []
        }
      }
      yield undefined
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
