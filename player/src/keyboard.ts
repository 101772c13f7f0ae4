/** What a key asks of the player. */
export type Command =
  'toggle' | 'back' | 'forward' | 'louder' | 'quieter' | 'next' | 'previous' | 'mute'

const commands: Record<string, Command> = {
  ' ': 'toggle',
  arrowleft: 'back',
  arrowright: 'forward',
  arrowup: 'louder',
  arrowdown: 'quieter',
  n: 'next',
  p: 'previous',
  m: 'mute',
}

/**
 * The command of a key pressed inside the player, if the key is the player's to take: buttons keep
 * Space, sliders keep arrows, fields keep everything, and so do shortcuts with Ctrl, Alt or Meta.
 */
export function commandOf(event: KeyboardEvent): Command | undefined {
  if (event.defaultPrevented || event.isComposing) return undefined
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined
  const key = event.key.toLowerCase()
  const target = event.composedPath()[0]
  if (target instanceof HTMLElement) {
    if (target.isContentEditable) return undefined
    const slider = target instanceof HTMLInputElement && target.type === 'range'
    if (slider ? key.startsWith('arrow') : target.matches('input, textarea, select'))
      return undefined
    if (key === ' ' && target.closest('button, a')) return undefined
  }
  return commands[key]
}
