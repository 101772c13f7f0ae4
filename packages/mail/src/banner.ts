import { createConnection } from 'node:net'
import { connect as connectByTls } from 'node:tls'

const MOST = 120

/** What a mail server says of itself when it greets: `220 mx.music.example ESMTP Postfix`. undefined when nothing. */
export async function bannerOf(url: URL, patience: number): Promise<string | undefined> {
  const secure = url.protocol === 'smtps:'
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const place = { host, port: Number(url.port) || (secure ? 465 : 587), timeout: patience }
  const { promise, resolve } = Promise.withResolvers<string | undefined>()
  const socket = secure ? connectByTls({ ...place, servername: host }) : createConnection(place)
  let said = ''
  socket.on('data', (bytes) => {
    said += bytes.toString('latin1')
    if (said.length < MOST && !said.includes('\n')) return
    const [line] = said.split(/\r?\n/)
    resolve(line!.replace(/[^ -~]/g, '?').slice(0, MOST))
    socket.end('QUIT\r\n')
  })
  for (const end of ['error', 'timeout', 'close']) socket.on(end, () => resolve(undefined))
  const banner = await promise
  socket.destroySoon()
  return banner
}
