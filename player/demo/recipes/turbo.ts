import { snippetFor } from '../snippet.ts'
import { type Recipe, usual } from './recipe.ts'

export const turbo: Recipe = {
  name: 'Turbo',
  summary: 'Rails, Hotwire: one player that plays on while visitors go from page to page.',
  kind: 'turbo',
  sections: (example) => [
    {
      heading: 'A player that stays',
      text: 'Put both lines into the body of your layout, so that every page has them. `data-turbo-permanent` and the `id` carry the element over from page to page; the music does not stop.',
      code: {
        ...snippetFor(example, { ...usual('turbo', example.music), layout: 'bar' }),
        file: 'app/views/layouts/application.html.erb',
      },
    },
    {
      heading: 'Other music from a link',
      text: 'A new `src` replaces what plays. This lets links anywhere choose it, on pages that come later too.',
      code: {
        language: 'html',
        code: `<a href="#" data-music="${example.site}/${example.music}">Play this</a>
<script>
  document.addEventListener('click', (event) => {
    const link = event.target.closest('[data-music]')
    if (!link) return
    event.preventDefault()
    const player = document.getElementById('music')
    player.addEventListener('busker-ready', () => player.play(), { once: true })
    player.src = link.dataset.music
  })
</script>`,
      },
    },
    {
      text: 'A page without the element ends the music. Visits that load a whole page anew (`data-turbo="false"`, another site) end it as well.',
    },
  ],
}
