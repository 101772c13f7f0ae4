const PAUSE_MS = 200

/** Searches while somebody types; what is found takes the place of what was offered. */
export function findMusic(form: HTMLFormElement) {
  const field = form.querySelector<HTMLInputElement>('[name=find]')
  const status = form.querySelector('[role=status]')
  if (!field) return
  let asked = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined

  const chosen = () => form.querySelector<HTMLInputElement>('[name=music]:checked')?.value ?? ''

  async function find(): Promise<void> {
    asked.abort()
    asked = new AbortController()
    const { signal } = asked
    const music = chosen()
    const query = new URLSearchParams({ find: field!.value.trim(), music })
    const response = await fetch(`/embed?${query}`, { credentials: 'omit', signal })
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    const found = page.querySelector('#music')
    if (signal.aborted || !found) return
    // What somebody chooses meanwhile stays chosen.
    if (chosen() !== music) return find()
    form.querySelector('#music')?.replaceWith(document.adoptNode(found))
    if (status) status.textContent = found.querySelector('[data-found]')?.textContent ?? ''
  }
  // What cannot be had leaves what was there.
  const begin = () => void find().catch(() => undefined)

  field.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(begin, PAUSE_MS)
  })
  form.addEventListener('submit', () => {
    clearTimeout(timer)
    begin()
  })
}
