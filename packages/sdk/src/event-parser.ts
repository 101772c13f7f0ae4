/** One event as it came. */
interface ParsedEvent {
  type: string
  data: string
  /** The last id that was told, by this event or one before. */
  id: string | undefined
}

export interface EventParser {
  /** The events that are complete with this piece of the stream. */
  push(text: string): ParsedEvent[]
  /** How long to wait before asking again, in ms, if the stream said so. */
  retryMs(): number | undefined
}

/** Reads server-sent events in pieces of any size (WHATWG HTML, 9.2.6). */
export function createEventParser(): EventParser {
  let rest = ''
  let type = ''
  let data: string[] = []
  let id: string | undefined
  let retryMs: number | undefined
  let isBegin = true

  function field(line: string) {
    const [, name, value = ''] = /^([^:]*)(?:: ?([^]*))?$/.exec(line) ?? []
    if (name === 'event') type = value
    else if (name === 'data') data.push(value)
    else if (name === 'id' && !value.includes('\0')) id = value
    else if (name === 'retry' && /^\d+$/.test(value)) retryMs = Number(value)
  }

  function dispatch(): ParsedEvent[] {
    const event = { type: type || 'message', data: data.join('\n'), id }
    const isEmpty = !data.length
    type = ''
    data = []
    return isEmpty ? [] : [event]
  }

  return {
    push(text) {
      if (isBegin && text) {
        text = text.replace(/^\uFEFF/, '')
        isBegin = false
      }
      // A CR at the end may be half of CR LF: it stays until more comes.
      const lines = (rest + text).split(/\r\n|\n|\r(?!$)/)
      rest = lines.pop() ?? ''
      return lines.flatMap((line) => (line ? (field(line), []) : dispatch()))
    },
    retryMs: () => retryMs,
  }
}
