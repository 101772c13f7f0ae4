/** What a snippet is made of: the element, a frame, or nothing but an address. */
type Made = 'element' | 'frame' | 'address'

/** The kinds of snippet, the usual one first; each but the first two has a recipe of its own. */
export const kinds = {
  html: { label: 'HTML', made: 'element', recipe: 'html' },
  iframe: { label: 'iframe', made: 'frame', recipe: 'html' },
  link: { label: 'Link', made: 'address', recipe: 'wordpress' },
  wordpress: { label: 'WordPress', made: 'address', recipe: 'wordpress' },
  ghost: { label: 'Ghost', made: 'address', recipe: 'ghost' },
  notion: { label: 'Notion', made: 'address', recipe: 'notion' },
  react: { label: 'React', made: 'element', recipe: 'react' },
  turbo: { label: 'Turbo', made: 'element', recipe: 'turbo' },
  astro: { label: 'Astro', made: 'element', recipe: 'astro' },
} as const satisfies Record<string, { label: string; made: Made; recipe: string }>

export type Kind = keyof typeof kinds

const frameChoices = ['layout', 'theme', 'lang', 'autoplay', 'start', 'time', 'key']
const byKind: Record<Kind, readonly string[]> = {
  html: [...frameChoices, 'accent', 'width', 'height', 'consent'],
  iframe: [...frameChoices, 'width', 'height'],
  // The page that is asked for a player says how large it is; the address can carry the key alone.
  link: ['key'],
  wordpress: ['key'],
  ghost: ['key'],
  notion: frameChoices,
  react: [...frameChoices, 'accent', 'width', 'height'],
  // A player that outlives its page begins once, where the listener says.
  turbo: ['layout', 'theme', 'lang', 'key', 'accent', 'width', 'height'],
  astro: ['layout', 'theme', 'lang', 'key', 'accent', 'width', 'height'],
}

/** Can this kind of snippet say this choice? */
export const takes = (kind: Kind, choice: string) => byKind[kind].includes(choice)
