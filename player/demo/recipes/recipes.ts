import { astro } from './astro.ts'
import { ghost } from './ghost.ts'
import { html } from './html.ts'
import { notion } from './notion.ts'
import { react } from './react.ts'
import type { Recipe } from './recipe.ts'
import { turbo } from './turbo.ts'
import { wordpress } from './wordpress.ts'

/** Every recipe, by the last word of its address. */
export const recipes: Record<string, Recipe> = {
  html,
  wordpress,
  ghost,
  notion,
  react,
  turbo,
  astro,
}
