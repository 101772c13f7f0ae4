const LOOK_MS = 5000
const MOST_IDS = 100

interface Counted {
  tracks: { track_id: string; plays: number }[]
}

/** Keeps the play counts of the tracks in the player up to date, the most played first. */
export function countPlays() {
  const player = document.querySelector('busker-player')
  const list = document.querySelector<HTMLElement>('[data-play-counts]')
  const pattern = list?.parentElement?.querySelector('template')?.content.firstElementChild
  if (!player || !list || !pattern) return
  const shown = Number(list.dataset['playCounts'])
  const rows = () => [...list.querySelectorAll<HTMLElement>('[data-track]')]

  const look = async () => {
    const ids = rows().map((row) => row.dataset['track'])
    if (document.hidden || !ids.length) return
    const response = await fetch(`/v1/analytics/tracks?ids=${ids.slice(0, MOST_IDS).join(',')}`)
    if (!response.ok) return
    const { tracks } = (await response.json()) as Counted
    const plays = new Map(tracks.map((track) => [track.track_id, track.plays]))
    for (const row of rows()) write(row, plays.get(row.dataset['track'] ?? '') ?? 0)
    // Rows under the hand of the listener stay where they are.
    if (!list.matches(':hover, :focus-within')) sort()
  }
  const sort = () => {
    const before = rows()
    const after = before.toSorted((a, b) => playsOf(b) - playsOf(a))
    if (after.some((row, index) => row !== before[index])) list.append(...after)
    after.forEach((row, index) => (row.hidden = index >= shown))
  }
  const follow = () => {
    const seen = new Set(rows().map((row) => row.dataset['track']))
    if (player.queue.every(({ id }) => seen.has(id))) return
    list.replaceChildren(
      ...player.queue.slice(0, MOST_IDS).map(({ id, title, artist }, index) => {
        const row = pattern.cloneNode(true) as HTMLElement
        const link = row.querySelector('a')
        row.dataset['track'] = id
        row.hidden = index >= shown
        if (link) {
          link.href = link.dataset['plays'] = `/track/${id}`
          link.children[0]!.textContent = title
          link.children[1]!.textContent = artist
        }
        return row
      }),
    )
    void refresh()
  }

  let timer: ReturnType<typeof setTimeout> | undefined
  const refresh = async () => {
    clearTimeout(timer)
    // A look that failed is made up for by the next.
    await look().catch(() => undefined)
    clearTimeout(timer)
    timer = setTimeout(() => void refresh(), LOOK_MS)
  }
  player.addEventListener('busker-ready', follow)
  player.addEventListener('busker-trackchange', () => void refresh())
  player.addEventListener('busker-pause', () => void refresh())
  document.addEventListener('visibilitychange', () => void refresh())
  void refresh()
}

const playsOf = (row: HTMLElement) => Number(row.querySelector('.count b')?.textContent)

function write(row: HTMLElement, plays: number) {
  if (playsOf(row) === plays) return
  const number = document.createElement('b')
  number.textContent = String(plays)
  row.querySelector('.count')?.replaceChildren(number, plays === 1 ? ' play' : ' plays')
}
