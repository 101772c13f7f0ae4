import { snippetFor } from '../snippet.ts'
import { type Recipe, usual } from './recipe.ts'

export const react: Recipe = {
  name: 'React',
  summary: 'A component of your own around the element, with its events as props.',
  kind: 'react',
  sections: (example) => [
    {
      heading: 'A component',
      text: 'React 19 and later puts the script into the head, once for all players, and knows custom elements. It works with server rendering as it is.',
      code: { ...snippetFor(example, usual('react', example.music)), file: 'Music.jsx' },
    },
    {
      heading: 'Hear and steer it',
      text: 'Any event of the player is a prop, `on` and its name. A ref is the element, with `play()`, `next()`, `currentTime` and all the rest.',
      code: {
        language: 'jsx',
        file: 'NowPlaying.jsx',
        code: `import { useRef, useState } from 'react'

export function NowPlaying() {
  const player = useRef(null)
  const [title, setTitle] = useState('')
  return (
    <>
      <script async type="module" src="${example.site}/player.js" />
      <busker-player
        ref={player}
        src="${example.site}/${example.music}"
        onbusker-trackchange={({ detail }) => setTitle(detail.track.title)}
      />
      <p>{title}</p>
      <button type="button" onClick={() => player.current.next()}>
        Next
      </button>
    </>
  )
}`,
      },
    },
    {
      text: 'React keeps `key` for itself: an embed key goes into the address, `?key=pk_…`. In React 18 load the script in your page’s HTML, and listen with `addEventListener` on the ref.',
    },
  ],
}
