import { snippetFor } from '../snippet.ts'
import { type Recipe, usual } from './recipe.ts'

export const notion: Recipe = {
  name: 'Notion',
  summary: 'An embed block takes the address of the player alone.',
  kind: 'notion',
  sections: (example) => [
    {
      heading: 'In an embed block',
      steps: [
        'Type `/embed` in a page and press Enter.',
        'Paste the address below and choose “Embed link”.',
        'Drag the lower edge: from 352 pixels on there is a list, below it a bar or a compact player.',
      ],
      code: snippetFor(example, usual('notion', example.music)),
    },
    {
      text: 'This is the address of the player alone, with `/embed/` in it. The address of the page, without it, becomes a link with a cover. Notion shows frames from `https:` only, and its servers must reach this one.',
    },
    {
      heading: 'Always dark, or always light',
      text: 'A frame goes by the system of whoever reads. To hold it to one theme, say so in the address.',
      code: snippetFor(example, { ...usual('notion', example.music), theme: 'dark' }),
    },
  ],
}
