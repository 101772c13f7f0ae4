import { html } from 'hono/html'
import type { ApiDocument, DocumentedOperation } from '@busker/web-api/document'
import { operationsOf } from './openapi.ts'

/** The alternatives of scopes that open an operation, in words. */
function scopesOf({ security }: DocumentedOperation) {
  const alternatives = security.map((one) => Object.values(one).flat())
  if (!alternatives.length) return 'No token needed.'
  const words = alternatives.map((scopes) => scopes.join(' and ') || 'any')
  const isOpen = security.some((one) => !Object.keys(one).length)
  if (!isOpen) return `Access token, scope: ${words.join(' or ')}.`
  return 'No token needed; with one you see what is yours.'
}

const anchor = (method: string, path: string) =>
  `${method}-${path}`.toLowerCase().replace(/[^a-z0-9]+/g, '-')

/** Every operation under its tag: what it does, who may, what it takes and answers. */
export function operationList(api: ApiDocument) {
  const all = operationsOf(api)
  const tags = [...new Set(all.map(({ operation }) => operation.tags[0]))]
  return tags.map(
    (tag) =>
      html`<section>
        <h2>${tag}</h2>
        ${all
          .filter(({ operation }) => operation.tags[0] === tag)
          .map(
            ({ method, path, operation }) =>
              html`<article id="${anchor(method, path)}">
                <h3>${operation.summary}</h3>
                <p><code>${method} ${path}</code>${operation.deprecated ? ' (deprecated)' : ''}</p>
                ${operation.description ? html`<p>${operation.description}</p>` : ''}
                <p>${scopesOf(operation)}</p>
                ${parametersOf(operation)} ${answersOf(operation)}
              </article>`,
          )}
      </section>`,
  )
}

function parametersOf({ parameters = [] }: DocumentedOperation) {
  if (!parameters.length) return ''
  return html`<p>Parameters</p>
    <ul>
      ${parameters.map(
        ({ name, in: place, required, description }) =>
          html`<li>
            <code>${name}</code> in the
            ${place}${required ? '' : ', optional'}${description ? `: ${description}` : ''}
          </li>`,
      )}
    </ul>`
}

const answersOf = ({ responses }: DocumentedOperation) =>
  html`<p>Answers</p>
    <ul>
      ${Object.entries(responses).map(
        ([status, answer]) => html`<li><code>${status}</code> ${answer.description}</li>`,
      )}
    </ul>`
