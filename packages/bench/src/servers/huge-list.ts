import { bundleParts, bundlePlayer } from '@busker/player/bundle'

const PAGE = 100
const cors = { 'access-control-allow-origin': '*' }

/** Answers a player as Busker would, for a playlist of as many songs as asked, and plays nothing. */
export async function startHugeList(total: number) {
  const scripts = { 'player.js': await bundlePlayer(), ...(await bundleParts()) }
  const track = (id: number) => ({
    id: `${id}`,
    uri: `busker:track:${id}`,
    name: `Song ${id}`,
    duration_ms: 180_000 + id,
    artists: [{ name: 'Many' }],
    album: { name: 'Streets', images: [] },
  })
  const page = (offset: number) => {
    const count = Math.max(0, Math.min(PAGE, total - offset))
    const items = Array.from({ length: count }, (_, i) => ({ track: track(offset + i + 1) }))
    return { limit: PAGE, offset, total, items }
  }
  const server = Bun.serve({
    port: 0,
    hostname: '127.0.0.1',
    fetch(request) {
      const { pathname, searchParams } = new URL(request.url)
      const script = scripts[pathname.slice(1) as keyof typeof scripts]
      if (script)
        return new Response(script.gzip as Uint8Array<ArrayBuffer>, {
          headers: { ...cors, 'content-type': 'text/javascript', 'content-encoding': 'gzip' },
        })
      const list = page(Number(searchParams.get('offset') ?? 0))
      if (/\/v1\/playlists\/\w+\/(tracks|items)$/.test(pathname))
        return Response.json(list, { headers: cors })
      if (pathname.startsWith('/v1/playlists/'))
        return Response.json(
          { id: 'huge', name: 'Ten thousand', images: [], tracks: list, items: list },
          { headers: cors },
        )
      return new Response('', { status: 404, headers: cors })
    },
  })
  return { origin: server.url.origin, stop: () => server.stop(true) }
}
