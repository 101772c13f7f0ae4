import { type Configuration, queryOf, readConfiguration } from '../configuration.ts'
import { kinds, takes } from '../kinds.ts'
import { snippetFor } from '../snippet.ts'
import { findMusic } from './find-music.ts'
import { showPreview } from './preview.ts'
import { tellFaint } from './tell-faint.ts'

const form = document.querySelector<HTMLFormElement>('#configure')
const place = document.querySelector<HTMLElement>('[data-site]')
const code = document.getElementById('snippet')
const stage = document.querySelector<HTMLElement>('.try')

/** What stands in the form now. */
function chosenIn(filled: HTMLFormElement) {
  const query = new URLSearchParams()
  for (const [name, value] of new FormData(filled))
    if (typeof value === 'string') query.set(name, value)
  return readConfiguration(query)
}

const titleIn = (filled: HTMLFormElement) =>
  filled.querySelector<HTMLElement>('[name=music]:checked')?.dataset['title'] ?? ''

/** What this kind of snippet cannot say is out of sight. */
function offer({ kind }: Configuration) {
  for (const field of document.querySelectorAll<HTMLElement>('[data-choice]'))
    field.hidden = !takes(kind, field.dataset['choice'] ?? '')
  const recipe = document.querySelector<HTMLAnchorElement>('[data-recipe]')
  if (recipe) recipe.href = `/embed/recipes/${kinds[kind].recipe}`
}

if (form && place && code && stage) {
  const site = place.dataset['site'] ?? location.origin
  const update = () => {
    const chosen = chosenIn(form)
    const title = titleIn(form)
    offer(chosen)
    tellFaint(form, chosen)
    const snippet = snippetFor({ site, title }, chosen)
    code.textContent = snippet.code
    code.dataset['language'] = snippet.language
    showPreview(stage, site, chosen, title)
    history.replaceState(null, '', `/embed?${queryOf(chosen)}`)
  }
  form.addEventListener('submit', (event) => event.preventDefault())
  document.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return
    if (target.form !== form || target.name === 'find') return
    // Whoever chooses a colour wants it.
    if (target.name === 'accent')
      form.querySelector<HTMLInputElement>('[name=colour][value=own]')!.checked = true
    update()
  })
  findMusic(form)
  const chosen = chosenIn(form)
  offer(chosen)
  tellFaint(form, chosen)
  showPreview(stage, site, chosen, titleIn(form))
}
