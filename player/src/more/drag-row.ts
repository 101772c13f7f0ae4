type Grab = {
  list: HTMLElement
  row: HTMLElement
  /** Where the pointer was when it took the row, and which pointer it is. */
  clientY: number
  pointerId: number
  /** Of one row, in pixels. */
  height: number
}

/** So near to an end of the list it scrolls, by so many pixels a frame. */
const EDGE = 40
const SPEED = 8

/**
 * Lets a row follow the pointer until it is let go. Answers by how many rows it was moved, 0 when
 * the listener thought better of it (Escape, or the browser took the pointer away).
 */
export function dragRow({ list, row, clientY, pointerId, height }: Grab): Promise<number> {
  const began = list.scrollTop
  let at = clientY
  let frame = 0
  const distance = () => at - clientY + list.scrollTop - began
  row.classList.add('held')

  const draw = () => {
    const { top, bottom } = list.getBoundingClientRect()
    if (at < top + EDGE) list.scrollTop -= SPEED
    if (at > bottom - EDGE) list.scrollTop += SPEED
    row.style.translate = `0 ${distance()}px`
    frame = requestAnimationFrame(draw)
  }
  draw()

  return new Promise((done) => {
    const over = new AbortController()
    const { signal } = over
    const finish = (rows: number) => {
      over.abort()
      cancelAnimationFrame(frame)
      row.classList.remove('held')
      row.style.translate = ''
      done(rows)
    }
    const on = <Type extends keyof WindowEventMap>(
      type: Type,
      handle: (event: WindowEventMap[Type]) => void,
    ) => window.addEventListener(type, handle, { signal, capture: true })
    const ours = (event: PointerEvent) => event.pointerId === pointerId
    on('pointermove', (event) => {
      if (ours(event)) at = event.clientY
    })
    on('pointerup', (event) => {
      if (ours(event)) finish(Math.round(distance() / height))
    })
    on('pointercancel', (event) => {
      if (ours(event)) finish(0)
    })
    on('keydown', (event) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      finish(0)
    })
  })
}
