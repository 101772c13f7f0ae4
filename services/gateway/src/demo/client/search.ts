import { loadPart } from './load-part.ts'

const PAUSE_MS = 150

/** Shows results in place while the listener types; the latest question wins. */
export function searchAsYouType() {
  const form = document.querySelector<HTMLFormElement>('form.search')
  const field = form?.querySelector('input')
  const status = form?.querySelector('[role=status]')
  const found = document.querySelector<HTMLElement>('.found')
  const library = document.querySelector<HTMLElement>('.library')
  if (!form || !field || !found) return

  let asked = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined

  const show = (results: Element | undefined) => {
    // The first words of the results say how many there are.
    const said = results && (results.querySelector('p') ?? results).textContent.trim()
    if (status) status.textContent = said ?? ''
    found.replaceChildren(...(results ? [results] : []))
    found.hidden = !results
    if (library) library.hidden = Boolean(results)
    found.parentElement?.classList.toggle('searching', Boolean(results))
  }
  const ask = async () => {
    asked.abort()
    asked = new AbortController()
    const { signal } = asked
    const q = field.value.trim()
    if (!q) return show(undefined)
    try {
      const results = await loadPart(`/search?${new URLSearchParams({ q })}`, '#results', signal)
      if (!signal.aborted) show(results ?? sorry())
    } catch {
      if (!signal.aborted) show(sorry())
    }
  }
  field.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => void ask(), PAUSE_MS)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    clearTimeout(timer)
    void ask()
  })
}

function sorry() {
  const text = document.createElement('p')
  text.textContent = 'The search does not answer just now. Try again in a moment.'
  return text
}
