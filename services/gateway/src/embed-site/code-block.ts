import type { Snippet } from '@busker/player/demo/snippet'
import { html } from 'hono/html'

interface Block extends Pick<Snippet, 'code' | 'language'> {
  id: string
  /** What it is called aloud. */
  label: string
  file?: string | undefined
}

/** Code with a button that copies it; it scrolls within itself. */
export const codeBlock = ({ id, code, language, label, file }: Block) =>
  html`<div class="code">
    ${file ? html`<p class="file">${file}</p>` : ''}
    <pre
      tabindex="0"
      role="region"
      aria-label="${label}"
    ><code id="${id}" data-language="${language}">${code}</code></pre>
    <button type="button" class="plain scripted" data-copies="${id}">Copy</button>
    <p class="spoken" role="status"></p>
  </div>`
