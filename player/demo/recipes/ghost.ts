import { snippetFor } from '../snippet.ts'
import { type Recipe, usual } from './recipe.ts'

export const ghost: Recipe = {
  name: 'Ghost',
  summary: 'Paste the address into a post, or a snippet into an HTML card.',
  kind: 'ghost',
  sections: (example) => [
    {
      heading: 'By its address',
      text: 'Ghost asks this server for a player (oEmbed). It asks from its own server, which must reach this one.',
      steps: [
        'In a post, paste the address on an empty line.',
        'If Ghost shows a bookmark, delete it and choose “Other…” under “Embeds” in the + menu; paste the address there.',
      ],
      code: snippetFor(example, usual('ghost', example.music)),
    },
    {
      heading: 'With your own looks',
      text: 'Type `/html` on an empty line for an HTML card, and paste this. E-mails cannot play: readers see the card on your site.',
      code: snippetFor(example, usual('html', example.music)),
    },
    {
      heading: 'On every page',
      text: 'In the settings, “Code injection” takes the same snippet as the site footer.',
      code: snippetFor(example, { ...usual('html', example.music), layout: 'bar' }),
    },
  ],
}
