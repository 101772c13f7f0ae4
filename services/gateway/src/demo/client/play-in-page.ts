/** What has `data-plays="/album/ID"` plays that in the page's player; and shows whether it does. */
export function playInPage() {
  const player = document.querySelector('busker-player')
  if (!player) return

  const inPlayer = () => URL.parse(player.src, location.href)?.pathname
  const mark = () => {
    for (const button of document.querySelectorAll<HTMLElement>('button[data-plays]')) {
      const plays = button.dataset['plays'] === inPlayer() && !player.paused
      const label = button.ariaLabel?.replace(/^(?:Play|Pause) /, '') ?? ''
      button.classList.toggle('playing', plays)
      button.ariaLabel = `${plays ? 'Pause' : 'Play'} ${label}`
    }
  }
  const start = (path: string) => {
    if (path === inPlayer()) return player.paused ? void player.play() : player.pause()
    const id = path.split('/').at(-1)
    const begin = ({ detail }: GlobalEventHandlersEventMap['busker-ready']) => {
      if (detail.id === id) void player.play()
      player.removeEventListener('busker-ready', begin)
    }
    player.addEventListener('busker-ready', begin)
    rename(player.src, path)
    player.src = path
    const { top, bottom } = player.getBoundingClientRect()
    if (top < 0 || bottom > innerHeight) player.scrollIntoView({ block: 'center' })
  }

  document.addEventListener('click', (event) => {
    const target =
      event.target instanceof Element && event.target.closest<HTMLElement>('[data-plays]')
    const path = target && target.dataset['plays']
    if (!path || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    // A track of the list that is loaded is a row of it, not a list of its own.
    const row = player.queue.findIndex(({ id }) => path === `/track/${id}`)
    if (row < 0 || path === inPlayer()) return start(path)
    void player.skipTo(row)
    void player.play()
  })
  for (const change of ['busker-play', 'busker-pause', 'busker-ready', 'busker-ended'] as const)
    player.addEventListener(change, mark)
}

/** The line to paste embeds what the player holds. */
function rename(from: string, to: string) {
  const code = document.getElementById('embed')
  if (code) code.textContent = code.textContent.replace(`${from}"`, `${to}"`)
}
