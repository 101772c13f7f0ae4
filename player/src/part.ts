/** Loads a part of the player from beside its script; without it the player goes on as it is. */
export const loadPart = <Part>(name: string): Promise<Part | undefined> =>
  import(new URL(`player-${name}.js`, import.meta.url).href).catch(() => undefined)
