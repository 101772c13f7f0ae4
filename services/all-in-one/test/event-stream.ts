export interface ServerSentEvent {
  id?: string
  event?: string
  data?: string
}

/** Server-sent events of a URL, read from the network one by one. */
export async function openEvents(url: string, headers: Record<string, string>) {
  const leaving = new AbortController()
  const answer = await fetch(url, { headers, signal: leaving.signal })
  if (!answer.ok || !answer.body) throw new Error(`${answer.status} ${await answer.text()}`)
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader()
  let heard = ''
  /** What stands before the next empty line. */
  const block = async (): Promise<string | undefined> => {
    for (;;) {
      const end = heard.indexOf('\n\n')
      if (end >= 0) {
        const found = heard.slice(0, end)
        heard = heard.slice(end + 2)
        return found
      }
      const { value, done } = await reader.read()
      if (done) return undefined
      heard += value
    }
  }
  return {
    headers: answer.headers,
    /** The next event; undefined at the end. Comments are passed over. */
    async next(): Promise<ServerSentEvent | undefined> {
      for (;;) {
        const text = await block()
        if (text === undefined) return undefined
        const lines = text.split('\n').filter((line) => !line.startsWith(':'))
        if (lines.length)
          return Object.fromEntries(lines.map((line) => line.split(/: (.*)/s).slice(0, 2)))
      }
    },
    /** The next thing that comes, as text: an event or a comment. */
    anything: block,
    leave: () => leaving.abort(),
  }
}
