import { Refused } from './ask.ts'
import { goOn } from './go-on.ts'
import { add, register } from './make.ts'
import { offerInForm, signInNow } from './sign-in.ts'
import { wordsFor } from './words.ts'

/** Does what a button stands for. Resolves to where to go on; undefined when something is missing. */
type Act = () => Promise<string | undefined>

function actOf({ dataset }: HTMLButtonElement): Act | undefined {
  const { passkey, code = '', next = '/' } = dataset
  if (passkey === 'sign-in') return () => signInNow().then(() => next)
  if (passkey === 'add') return () => add().then(() => next)
  if (passkey !== 'register') return undefined
  return async () => {
    const field = document.querySelector<HTMLInputElement>('input[autocomplete="name"]')
    if (!field?.reportValidity()) return undefined
    return (await register(code, field.value)).next
  }
}

/** Where a button says what became of it, above it and read out by a screen reader. */
function noteBefore(button: HTMLButtonElement) {
  const note = document.createElement('p')
  note.setAttribute('role', 'alert')
  note.hidden = true
  ;(button.closest('.actions') ?? button).before(note)
  return (text = '') => {
    note.textContent = text
    note.hidden = text === ''
  }
}

/** Shows a button and makes it work; beside the one to sign in, passkeys are offered as one types. */
export function revive(button: HTMLButtonElement) {
  const act = actOf(button)
  if (!act) return
  const say = noteBefore(button)

  async function offer() {
    if (button.dataset['passkey'] !== 'sign-in') return
    try {
      if (await offerInForm()) goOn(button.dataset['next'])
    } catch (error) {
      // Nobody waits for this: only that a passkey was chosen and refused is worth a word.
      if (error instanceof Refused && error.reason === 'PASSKEY_REFUSED') say(error.message)
    }
  }

  async function run(act: Act) {
    say()
    button.disabled = true
    try {
      const next = await act()
      if (next !== undefined) goOn(next)
    } catch (error) {
      if (error instanceof Refused && error.reason === 'SIGN_IN_AGAIN')
        return goOn(`/sign-in?${new URLSearchParams({ again: '1', next: location.pathname })}`)
      say(wordsFor(error))
      void offer()
    } finally {
      button.disabled = false
    }
  }

  button.addEventListener('click', () => void run(act))
  button.hidden = false
  void offer()
}
