const END_OF_HEAD = '\r\n\r\n'

/**
 * Reads the responses of one HTTP/1.1 connection, one at a time (RFC 9112): heads are parsed, bodies
 * only counted, so that a load costs little. Bodies need a Content-Length.
 */
export function createResponseReader() {
  let head = ''
  let status = 0
  let left = 0
  let bytes = 0

  return {
    /** Bytes of bodies so far. */
    bytes: () => bytes,

    /** Takes what came; the status of the response that is complete with it, else undefined. */
    read(chunk: Buffer): number | undefined {
      let body = chunk
      if (left === 0) {
        const kept = head.length
        head += chunk.toString('latin1', 0, Math.min(chunk.length, 4096))
        const end = head.indexOf(END_OF_HEAD)
        if (end < 0) return undefined
        ;({ status, left } = readHead(head.slice(0, end)))
        head = ''
        body = chunk.subarray(end + END_OF_HEAD.length - kept)
      }
      bytes += body.length
      left -= body.length
      if (left < 0) throw new Error('The server sent more than it had announced.')
      return left === 0 ? status : undefined
    },
  }
}

function readHead(head: string) {
  const status = Number(head.slice(9, 12))
  if (status === 304 || status === 204) return { status, left: 0 }
  const length = /\ncontent-length: *(\d+)/i.exec(head)?.[1]
  if (length === undefined) throw new Error(`No Content-Length in the answer:\n${head}`)
  return { status, left: Number(length) }
}
