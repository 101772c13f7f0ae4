import {
  findSong,
  pageOf,
  plainLyrics,
  type Shelf,
  shelves,
  timedLyrics,
  totalOf,
} from './songs.ts'

/** What the stand-in does for a state, where it is not its best. */
export interface Faults {
  /** The list: this status, or no answer for ever. */
  list?: number | 'silent'
  /** The right to play a track. */
  grant?: { status: number; reason: string; message: string } | 'silent'
  /** What a grant says. */
  preview?: boolean
  /** The sound is no sound. */
  garbage?: boolean
  /** No covers. */
  bare?: boolean
  lyrics?: 'timed' | 'plain'
}

const never = () => new Promise<Response>(() => undefined)

const failure = (status: number, reason: string, message: string) =>
  Response.json({ error: { status, reason, message } }, { status })

/**
 * A server inside the page: answers what a player asks of `/v1` with invented music. The player is the
 * real one, and knows of none of this; pictures and sound (silence) come from the real server.
 */
export function standIn(faults: Faults) {
  const real = globalThis.fetch
  const answer = async (url: URL, init: RequestInit | undefined) => {
    const [, , kind = '', id = '', sub] = url.pathname.split('/')
    if (kind === 'plays') return Response.json({ results: [] })
    if (kind === 'play-grants') return grant(JSON.parse(init?.body as string).track_id)
    if (sub === 'waveform') return Response.json({ peaks: peaksOf(id) })
    if (sub === 'lyrics') return lyricsOf(id)
    if (faults.list === 'silent') return never()
    if (faults.list) return failure(faults.list, 'A_STATE', 'As this state has it.')
    if (kind === 'tracks') return Response.json(trackOf(findSong(id)))
    const shelf = shelves[id]
    if (!shelf) return failure(404, 'NOT_FOUND', 'There is no such list.')
    const page = toPage(shelf, Number(url.searchParams.get('offset') ?? 0))
    if (sub) return Response.json(page)
    const images = shelf.songs[0] ? imagesOf(shelf.songs[0].id) : []
    const owner = { display_name: 'Busker' }
    return Response.json({ id, name: shelf.name, images, owner, items: page, tracks: page })
  }

  const imagesOf = (id: string) =>
    faults.bare
      ? []
      : [
          {
            url: `${location.origin}/embed/states/cover-${1 + (id.charCodeAt(1) % 4)}.svg`,
            width: 640,
            height: 640,
          },
        ]

  const trackOf = ({ id, name, artist, seconds }: ReturnType<typeof findSong>) => ({
    id,
    uri: `busker:track:${id}`,
    name,
    duration_ms: seconds * 1000,
    artists: [{ name: artist }],
    album: { name: 'Streets', images: imagesOf(id) },
  })

  const toPage = (shelf: Shelf, offset: number) => ({
    offset,
    limit: 100,
    total: totalOf(shelf),
    items: pageOf(shelf, offset).map((song) => ({ item: trackOf(song) })),
  })

  function lyricsOf(id: string) {
    if (!faults.lyrics) return failure(404, 'LYRICS_NOT_FOUND', 'There are no words.')
    return Response.json({
      track_id: id,
      ...(faults.lyrics === 'timed' ? timedLyrics : plainLyrics),
    })
  }

  function grant(id: string) {
    if (faults.grant === 'silent') return never()
    if (faults.grant) {
      const { status, reason, message } = faults.grant
      return failure(status, reason, message)
    }
    const { seconds } = findSong(id)
    const sound = faults.garbage
      ? 'cover-1.svg'
      : `silence.wav?seconds=${faults.preview ? 30 : seconds}`
    return Response.json(
      {
        session_id: id,
        track_id: id,
        url: `${location.origin}/embed/states/${sound}`,
        content_type: 'audio/wav',
        duration_ms: seconds * 1000,
        preview: faults.preview ?? false,
        expires_at: new Date(Date.now() + 3_600_000).toISOString(),
        grant: `a-state-${id}`,
      },
      { status: 201 },
    )
  }

  globalThis.fetch = Object.assign(
    async (input: RequestInfo | URL, init?: RequestInit) => {
      const url = new URL(input instanceof Request ? input.url : input, location.href)
      return url.pathname.startsWith('/v1/') ? answer(url, init) : real(input, init)
    },
    { preconnect: real.preconnect },
  )
}

/** As the server sends them: a thousand bytes in base64. */
const peaksOf = (id: string) =>
  btoa(
    String.fromCharCode(
      ...Array.from({ length: 1000 }, (_, at) => {
        const swell = Math.sin((at / 1000) * Math.PI) * 60 + Math.sin(at / (40 + id.length)) * 30
        return Math.round(120 + swell + 40 * Math.sin(at / 3) * Math.sin(at / 17))
      }),
    ),
  )
