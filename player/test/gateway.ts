import { bundleParts, bundlePlayer, type PlayerBundle } from '../bundle.ts'
import { hlsOf } from './hls.ts'
import { findSong, shelves, type Song } from './library.ts'
import { levelOf, tone, toneSize } from './tone.ts'

const cors = { 'access-control-allow-origin': '*' }
const json = (body: unknown, status = 200) => Response.json(body, { status, headers: cors })
const failure = (status: number, reason: string) =>
  json({ error: { status, reason, message: `There is no such thing (${reason}).` } }, status)

export type PlayEvent = {
  grant: string
  type: string
  listened_ms: number
  position_ms: number
  at: string
}

/**
 * The network edge of Busker for tests: the gateway's contract with songs of one sine each, on an
 * origin of its own. `faults` change how it answers from now on; `log` is what it was asked.
 */
export async function startGateway() {
  const [player, parts] = await Promise.all([bundlePlayer(), bundleParts()])
  const scripts: Record<string, PlayerBundle> = { 'player.js': player, ...parts }
  const log = { requests: [] as string[], cookies: [] as string[], plays: [] as PlayEvent[] }
  const faults = {
    grantSeconds: 3600,
    grantsDown: false,
    mediaDown: false,
    catalogDown: false,
    noCors: false,
    keyOff: false,
    /** From that byte of a rendition on there is no answer. */
    hlsFrom: Infinity,
  }
  let grants = 0

  async function answer(request: Request): Promise<Response> {
    const url = new URL(request.url)
    const [area = '', kind = '', id = '', sub] = url.pathname.slice(1).split('/')
    log.requests.push(`${request.method} ${url.pathname}`)
    const cookie = request.headers.get('cookie')
    if (cookie) log.cookies.push(cookie)
    if (request.method === 'OPTIONS') return preflight()
    if (scripts[area]) return script(scripts[area].script)
    if (area === 'embed') return embed(url.pathname.replace('/embed', ''))
    if (area === 'cover') return cover(kind)
    if (area === 'hls') return stream(request, kind, id, url.searchParams.get('expires'))
    if (area === 'media') return media(request, kind, Number(url.searchParams.get('expires')))
    if (area !== 'v1') return new Response('', { status: 404 })
    if (kind === 'play-grants') return grant((await request.json()) as { track_id: string })
    if (kind === 'plays') return plays(JSON.parse(await request.text()))
    if (faults.catalogDown) return failure(503, 'DOWN')
    if (sub === 'lyrics') return words(id)
    if (sub === 'waveform') return json({ peaks: waveform(id) })
    if (kind === 'tracks') return id ? single(id) : several(url.searchParams.get('ids') ?? '')
    if (id === 'private') return failure(403, 'PLAYLIST_PRIVATE')
    const shelf = shelves[id]
    if (!shelf) return failure(404, 'PLAYLIST_NOT_FOUND')
    const offset = Number(url.searchParams.get('offset') ?? 0)
    const page = pageOf(kind, shelf.songs, offset)
    if (sub) return json(page)
    const images = shelf.songs[0] ? artwork(shelf.songs[0].id) : []
    const by = { owner: { display_name: 'Anna' }, artists: [{ name: 'Anna' }] }
    return json({ id, name: shelf.name, images, ...by, tracks: page, items: page })
  }

  const preflight = () =>
    new Response(null, {
      status: 204,
      headers: { ...cors, 'access-control-allow-headers': 'content-type' },
    })
  const script = (body: Uint8Array) =>
    new Response(body as Uint8Array<ArrayBuffer>, {
      headers: { ...cors, 'content-type': 'text/javascript' },
    })

  const embed = (path: string) =>
    new Response(
      `<!doctype html><html lang="en"><head><title>Embed</title><link rel="icon" href="data:,">
      <script type="module" src="/player.js"></script></head>
      <body><busker-player src="${path}"></busker-player></body></html>`,
      { headers: { 'content-type': 'text/html' } },
    )

  const artwork = (id: string) =>
    [640, 300, 64].map((width) => ({
      url: `${server.url.origin}/cover/${id}?${width}`,
      width,
      height: width,
    }))

  function trackOf({ id, name, artist, seconds }: Song) {
    return {
      id,
      uri: `busker:track:${id}`,
      name,
      duration_ms: seconds * 1000,
      artists: [{ name: artist }],
      album: { name: 'Streets', images: artwork(id) },
    }
  }

  function pageOf(kind: string, songs: Song[], offset: number) {
    const items = songs.slice(offset, offset + 100).map((song) => {
      const { album, ...track } = trackOf(song)
      return kind === 'albums' ? track : { track: { ...track, album }, item: { ...track, album } }
    })
    return { href: '', limit: 100, offset, total: songs.length, next: null, previous: null, items }
  }

  function single(id: string) {
    const song = findSong(id)
    return song ? json(trackOf(song)) : failure(404, 'TRACK_NOT_FOUND')
  }

  const several = (ids: string) =>
    json({ tracks: ids.split(',').map((id) => (findSong(id) ? trackOf(findSong(id)!) : null)) })

  /** Only what is written for the tests has words. */
  function words(id: string) {
    const { lyrics } = findSong(id) ?? {}
    if (!lyrics) return new Response(null, { status: 204, headers: cors })
    return json({ track_id: id, language: 'en', lines: null, text: null, ...lyrics })
  }

  const waveform = (id: string) =>
    Buffer.from(
      Array.from({ length: 1000 }, (_, i) =>
        Math.round(128 + 100 * Math.sin(i / (7 + id.length)) * Math.sin(i / 90)),
      ),
    ).toString('base64')

  function grant({ track_id }: { track_id: string }) {
    const song = findSong(track_id)
    if (faults.grantsDown) return failure(503, 'DOWN')
    if (faults.keyOff) return failure(403, 'EMBED_KEY_OFF')
    if (song?.fault === 'abroad') return failure(451, 'TRACK_NOT_IN_MARKET')
    if (!song || song.fault === 'gone') return failure(404, 'TRACK_NOT_FOUND')
    const expires = Date.now() + faults.grantSeconds * 1000
    const session_id = `session-${++grants}`
    return json(
      {
        session_id,
        track_id,
        url: `${server.url.origin}/${song.isHls ? `hls/${track_id}/main.m3u8` : `media/${track_id}`}?expires=${expires}&session=${session_id}`,
        content_type: song.isHls ? 'application/vnd.apple.mpegurl' : 'audio/wav',
        duration_ms: song.seconds * 1000,
        expires_at: new Date(expires).toISOString(),
        grant: `signed-${session_id}`,
        ...(song.height && { loudness: levels(song) }),
        ...(song.fault === 'preview' && { preview: true }),
      },
      201,
    )
  }

  const pitchOf = ({ id }: Song) => 180 + 40 * (id.length + id.charCodeAt(id.length - 1) - 48)
  const levelOfSong = (song: Song) => levelOf(song.seconds, pitchOf(song), song.height!)
  function levels(song: Song) {
    const album = Object.values(shelves).find(({ songs }) => songs.includes(song))!
    return { track: levelOfSong(song), album: levelOfSong(album.songs[0]!) }
  }

  function plays({ events }: { events: PlayEvent[] }) {
    log.plays.push(...events)
    return json({
      results: events.map(({ grant: id }) => ({ session_id: id, status: 'accepted' })),
    })
  }

  const renditions = new Map<string, ReturnType<typeof hlsOf>>()
  /** A file of an HLS rendition, or a range of it; only the address of its first playlist expires. */
  async function stream(request: Request, id: string, name: string, expires: string | null) {
    const song = findSong(id)
    if (!song || faults.mediaDown) return failure(503, 'DOWN')
    if (expires && Date.now() > Number(expires)) return failure(403, 'URL_EXPIRED')
    if (!renditions.has(id)) renditions.set(id, hlsOf(song.seconds))
    const file = (await renditions.get(id))!.get(name)
    if (!file) return failure(404, 'NO_SUCH_FILE')
    const type = name.endsWith('.m3u8') ? 'application/vnd.apple.mpegurl' : 'video/iso.segment'
    const headers = { ...cors, 'content-type': type, 'accept-ranges': 'bytes' }
    const [, first, last] = /bytes=(\d+)-(\d*)/.exec(request.headers.get('range') ?? '') ?? []
    if (!first) return new Response(file, { headers })
    const to = Math.min(file.length, last ? Number(last) + 1 : Infinity)
    if (to > faults.hlsFrom) return failure(503, 'DOWN')
    return new Response(file.subarray(Number(first), to), {
      status: 206,
      headers: { ...headers, 'content-range': `bytes ${first}-${to - 1}/${file.length}` },
    })
  }

  function media(request: Request, id: string, expires: number) {
    const song = findSong(id)
    if (!song || faults.mediaDown) return failure(503, 'DOWN')
    if (Date.now() > expires) return failure(403, 'URL_EXPIRED')
    if (song.fault === 'garbage') return new Response('this is not music', { headers: cors })
    const size = toneSize(song.seconds)
    const [, first, last] = /bytes=(\d+)-(\d*)/.exec(request.headers.get('range') ?? '') ?? []
    const from = Number(first ?? 0)
    // Short answers make the browser come back, as a slow network would.
    const to = Math.min(size, last ? Number(last) + 1 : from + 256_000)
    const headers = {
      ...(!faults.noCors && cors),
      'content-type': 'audio/wav',
      'accept-ranges': 'bytes',
      'access-control-expose-headers': 'content-range',
    }
    const body = tone(song.seconds, pitchOf(song), from, to, song.height)
    if (first === undefined && to === size) return new Response(body, { headers })
    return new Response(body, {
      status: 206,
      headers: { ...headers, 'content-range': `bytes ${from}-${to - 1}/${size}` },
    })
  }

  const serve = (port: number | string) => Bun.serve({ port, hostname: '127.0.0.1', fetch: answer })
  let server = serve(0)
  const { origin, port } = server.url
  return {
    origin,
    log,
    faults,
    stop: () => server.stop(true),
    /** Once it stopped: at the same place as before. */
    restart: () => void (server = serve(port)),
  }
}
export type Gateway = Awaited<ReturnType<typeof startGateway>>

/** A picture with a colour of its own: hills under a sun. */
function cover(id: string) {
  const hue = Number(Bun.hash(id) % 360n)
  const ink = (light: number, turn = 0) => `hsl(${(hue + turn) % 360} 62% ${light}%)`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="640">
    <defs><linearGradient id="sky" x2="0" y2="1">
      <stop stop-color="${ink(28)}"/><stop offset="1" stop-color="${ink(68, 24)}"/>
    </linearGradient></defs>
    <rect width="640" height="640" fill="url(#sky)"/>
    <circle cx="430" cy="250" r="92" fill="${ink(88, 40)}"/>
    <path d="M0 420Q160 300 330 420T640 390V640H0z" fill="${ink(40, 8)}"/>
    <path d="M0 520Q200 410 400 510T640 480V640H0z" fill="${ink(24)}"/></svg>`
  return new Response(svg, { headers: { ...cors, 'content-type': 'image/svg+xml' } })
}
