import { snippetFor } from '../snippet.ts'
import { type Recipe, usual } from './recipe.ts'

export const astro: Recipe = {
  name: 'Astro',
  summary: 'In a layout with the client router, one player that plays on from page to page.',
  kind: 'astro',
  sections: (example) => {
    const [script = '', element = ''] = snippetFor(example, {
      ...usual('astro', example.music),
      layout: 'bar',
    }).code.split('\n')
    return [
      {
        heading: 'A player that stays',
        text: '`<ClientRouter />` makes visits within the site view transitions, and `transition:persist` moves the element into the next page instead of making another.',
        code: {
          language: 'astro',
          file: 'src/layouts/Layout.astro',
          code: `---
import { ClientRouter } from 'astro:transitions'

const { title } = Astro.props
---

<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{title}</title>
    <ClientRouter />
    ${script}
  </head>
  <body>
    <slot />
    ${element}
  </body>
</html>`,
        },
      },
      {
        text: '`is:inline` leaves the script to this server instead of bundling it. Every page that uses the layout keeps the music; a page without the element ends it.',
      },
      {
        heading: 'On one page only',
        text: 'Without the router the two lines of plain HTML will do, in any `.astro` or `.md` file.',
        code: {
          language: 'astro',
          file: 'src/pages/music.astro',
          code: snippetFor(example, usual('astro', example.music)).code.replace(
            ' transition:persist="music"',
            '',
          ),
        },
      },
    ]
  },
}
