import { useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { BuskerPlayer } from '../src/player.ts'
import type {} from '../src/react.ts'

/** A page of somebody who writes React, and what its types refuse. */
function Page({ src }: { src: string }) {
  const player = useRef<BuskerPlayer>(null)
  const [title, setTitle] = useState('')
  const [volume, setVolume] = useState(0.5)
  return (
    <main>
      <busker-player
        id="music"
        className="wide"
        ref={player}
        src={src}
        volume={volume}
        lang="en"
        autopause="off"
        onbusker-trackchange={({ detail }) =>
          setTitle(`${detail.index + 1}. ${detail.track.title}`)
        }
        onbusker-volumechange={({ detail, currentTarget }) =>
          setVolume(currentTarget.muted ? 0 : detail.volume)
        }
      />
      <busker-volume for="music" />
      <output>{title}</output>
      <button onClick={() => void player.current?.skipTo(1)}>Second</button>
      <button onClick={() => setVolume(0.25)}>Quieter</button>
    </main>
  )
}

export const refused = [
  // @ts-expect-error There are two themes.
  <busker-player theme="blue" />,
  // @ts-expect-error An address is a text.
  <busker-player src={4} />,
  // @ts-expect-error Where there is a list, its total is a number.
  <busker-player onbusker-ready={({ detail }) => detail.total.trim()} />,
  // @ts-expect-error A queue is movable or not.
  <busker-queue movable="sometimes" />,
  // @ts-expect-error There is no such element.
  <busker-radio />,
]

const { src = '' } = document.body.dataset
createRoot(document.getElementById('root')!).render(<Page src={src} />)
