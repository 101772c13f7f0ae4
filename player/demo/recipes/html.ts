import { cardStyle } from '../card-style.ts'
import { snippetFor } from '../snippet.ts'
import { type Recipe, usual } from './recipe.ts'

export const html: Recipe = {
  name: 'Plain HTML',
  summary: 'Two lines in any page, with no build and no account.',
  kind: 'html',
  sections: (example) => [
    {
      heading: 'Paste it',
      text: 'Where the player should stand. One script serves all players of a page, and only one of them plays at a time.',
      code: snippetFor(example, usual('html', example.music)),
    },
    {
      heading: 'Keep its place',
      text: 'The player is 420 pixels high. Say so in your stylesheet, and nothing on the page moves while the script is on its way. Any other height works too; below 300 pixels it goes without a list.',
      code: {
        language: 'css',
        code: 'busker-player {\n  display: block;\n  height: 420px;\n}',
      },
    },
    {
      heading: 'In a frame instead',
      text: 'Where scripts of others are not welcome. The frame has its own page, and your page and its scripts stay apart from it.',
      code: snippetFor(example, usual('iframe', example.music)),
    },
    {
      heading: 'Ask first',
      text: 'A card of your own stands in the player’s place. Before a visitor presses it, this server is asked for nothing at all.',
      code: snippetFor(example, { ...usual('html', example.music), consent: true }),
    },
    {
      heading: 'A card that looks like the player',
      text: 'For your own stylesheet, so that the card asks nothing of anybody either. The colours are yours to change.',
      code: { language: 'css', code: cardStyle },
    },
    {
      heading: 'Steer it',
      text: 'Methods and properties are those of an audio element, events begin with `busker-` and bubble.',
      code: {
        language: 'html',
        code: `<button type="button" id="next">Next</button>
<script>
  const player = document.querySelector('busker-player')
  document.querySelector('#next').addEventListener('click', () => player.next())
  document.addEventListener('busker-trackchange', ({ detail }) => {
    document.title = detail.track.title
  })
</script>`,
      },
    },
    {
      heading: 'With a Content Security Policy',
      text: 'Let this server in. Neither `unsafe-inline` nor `unsafe-eval` is needed; put what stands in `style` above into your stylesheet.',
      code: {
        language: 'text',
        code: ['script-src', 'connect-src', 'img-src', 'media-src']
          .map((name) => `${name} ${example.site}`)
          .join('; ')
          // Tracks that follow each other without a gap come by a MediaSource.
          .concat(' blob:'),
      },
    },
  ],
}
