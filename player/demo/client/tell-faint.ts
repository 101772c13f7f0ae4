import { contrast } from '../accent.ts'
import type { Configuration } from '../configuration.ts'

/** WCAG 2.2, 1.4.11: what is not text. */
const ENOUGH = 3
const GROUNDS = { light: '#fdfcfb', dark: '#16130f' }

/** Says on which ground an accent is hard to see. */
export function tellFaint(form: HTMLFormElement, { accent, theme }: Configuration) {
  const told = form.querySelector<HTMLElement>('[data-faint]')
  if (!told) return
  const grounds = Object.entries(GROUNDS).filter(([name]) => theme === 'auto' || theme === name)
  const faint = grounds.filter(([, ground]) => accent && contrast(accent, ground) < ENOUGH)
  told.hidden = !faint.length
  told.textContent = faint.length
    ? `Hard to see on ${faint.map(([name]) => name).join(' and ')} pages: at most ${ENOUGH} to 1.`
    : ''
}
