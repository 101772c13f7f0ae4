const SHOWN_MS = 2500

/** Buttons with `data-copies="id"` copy the text of that element, and say so. */
export function copyOnClick() {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copies]')) {
    const source = document.getElementById(button.dataset['copies'] ?? '')
    if (!source) continue
    const label = button.textContent
    const status = button.parentElement?.querySelector('[role=status]')
    let timer: ReturnType<typeof setTimeout> | undefined
    const answer = (copied: boolean) => {
      const told = copied ? 'Copied' : 'Press Ctrl+C to copy'
      button.textContent = told
      button.classList.toggle('done', copied)
      if (status) status.textContent = told
      clearTimeout(timer)
      timer = setTimeout(() => {
        button.textContent = label
        button.classList.remove('done')
        if (status) status.textContent = ''
      }, SHOWN_MS)
    }
    button.addEventListener('click', () => void copy(source).then(answer))
  }
}

async function copy(source: Element) {
  try {
    await navigator.clipboard.writeText(source.textContent ?? '')
    return true
  } catch {
    // No clipboard outside secure contexts: the selection is what is left, and it stays selected.
    getSelection()?.selectAllChildren(source)
    return document.execCommand('copy')
  }
}
