import { snippetFor } from '../snippet.ts'
import { type Recipe, usual } from './recipe.ts'

export const wordpress: Recipe = {
  name: 'WordPress',
  summary: 'Paste the address into a post: WordPress makes a player of it.',
  kind: 'wordpress',
  sections: (example) => [
    {
      heading: 'By its address',
      text: 'WordPress asks this server how to show the music (oEmbed), so there is no plugin and nothing to allow.',
      steps: [
        'Copy the address below, or that of any playlist, album or track here.',
        'In the editor, paste it on a line of its own.',
        'WordPress shows the player. Publish.',
      ],
      code: snippetFor(example, usual('wordpress', example.music)),
    },
    {
      text: 'WordPress puts the player into a frame with `sandbox="allow-scripts"`. It plays in there: it needs neither cookies nor storage.',
    },
    {
      heading: 'With your own looks',
      text: 'For another height, theme or colour add a “Custom HTML” block and paste a snippet into it. Of a role that may not post scripts, WordPress keeps frames out too; then stay with the address.',
      code: snippetFor(example, { ...usual('iframe', example.music), height: 352 }),
    },
    {
      heading: 'In a theme',
      text: 'A player at the foot of every page:',
      code: {
        language: 'php',
        file: 'functions.php',
        code: `add_action( 'wp_footer', function () {
	?>
	${snippetFor(example, { ...usual('html', example.music), layout: 'bar' }).code.replace('\n', '\n\t')}
	<?php
} );`,
      },
    },
  ],
}
