/**
 * Loads a part of the player from beside its script; without it the player goes on as it is. A
 * browser remembers what it failed to load: each further `attempt` asks by another address.
 */
export const loadPart = <Part>(name: string, attempt = 0): Promise<Part | undefined> =>
  import(new URL(`player-${name}.js${attempt ? `?${attempt}` : ''}`, import.meta.url).href).catch(
    () => undefined,
  )
