import type { Example, Recipe, Section } from '@busker/player/demo/recipe'
import { recipes } from '@busker/player/demo/recipes'
import { html } from 'hono/html'
import type { Html } from '../pages/layout.ts'
import { codeBlock } from './code-block.ts'
import { embedSitePage } from './embed-site-page.ts'
import { prose } from './prose.ts'

/** The recipes to choose from. */
export const recipesPage = (right: Html) =>
  embedSitePage({
    at: '/embed/recipes',
    title: 'Recipes',
    description:
      'How the player comes into WordPress, Ghost, Notion, HTML, React, Turbo and Astro.',
    right,
    body: html`<div class="title">
        <h1>Recipes</h1>
        <p class="quiet">
          The same player, as each place wants it. The examples play music of this site.
        </p>
      </div>
      <ul class="cards">
        ${Object.entries(recipes).map(
          ([slug, { name, summary }]) =>
            html`<li>
              <a href="/embed/recipes/${slug}"
                ><span class="name">${name}</span> <span class="quiet">${summary}</span></a
              >
            </li>`,
        )}
      </ul>`,
  })

const sectionOf = ({ heading, text, steps, code }: Section, at: number) =>
  html`<section>
    ${heading ? html`<h2>${heading}</h2>` : ''} ${text ? html`<p>${prose(text)}</p>` : ''}
    ${
      steps
        ? html`<ol class="steps">
            ${steps.map((step) => html`<li>${prose(step)}</li>`)}
          </ol>`
        : ''
    }
    ${code ? codeBlock({ ...code, id: `code-${at + 1}`, label: heading ?? 'Example' }) : ''}
  </section>`

/** One recipe, with examples of this site to copy. */
export const recipePage = (slug: string, recipe: Recipe, example: Example, right: Html) =>
  embedSitePage({
    at: '/embed/recipes',
    title: recipe.name,
    description: recipe.summary,
    right,
    body: html`<div class="recipe">
      <div class="title">
        <p class="kind"><a href="/embed/recipes">Recipes</a></p>
        <h1>${recipe.name}</h1>
        <p class="quiet">${recipe.summary}</p>
      </div>
      ${recipe.sections(example).map(sectionOf)}
      <section class="onwards">
        <h2>Make it yours</h2>
        <p>
          Other music, another layout, a colour of your own:
          <a href="/embed?${new URLSearchParams({ kind: recipe.kind, music: example.music })}"
            >choose, and copy the snippet for ${recipe.name}</a
          >.
        </p>
        <nav aria-label="Other recipes">
          ${Object.entries(recipes)
            .filter(([other]) => other !== slug)
            .map(
              ([other, { name }]) =>
                html`<a class="plain" href="/embed/recipes/${other}">${name}</a>`,
            )}
        </nav>
      </section>
    </div>`,
  })
