const LOOK_MS = 3000

/** A page without music opens the library as soon as an import brings some. */
export function waitForMusic() {
  if (!document.querySelector('[data-waits]')) return
  setInterval(() => void look().catch(() => undefined), LOOK_MS)
}

async function look() {
  if (document.hidden) return
  const response = await fetch('/v1/library/albums?limit=1')
  const { total } = (await response.json()) as { total?: number }
  if (total) location.reload()
}
