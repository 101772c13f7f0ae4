import type { ApiDocument, DocumentedOperation } from '@busker/web-api/document'

interface Found {
  /** As in the document: `/v1/tracks/{id}`. */
  path: string
  operation: DocumentedOperation
}

/** Finds the operation that a request asks for; of two paths that fit, the one with more words. */
export function operationsOf(document: ApiDocument) {
  const paths = Object.entries(document.paths)
    .map(([path, methods]) => ({ path, methods, pattern: patternOf(path) }))
    .toSorted((a, b) => variables(a.path) - variables(b.path))
  return (method: string, pathname: string): Found | undefined => {
    for (const { path, methods, pattern } of paths) {
      const operation = methods[method.toLowerCase()]
      if (operation && pattern.test(pathname)) return { path, operation }
    }
    return undefined
  }
}

const patternOf = (path: string) =>
  new RegExp(`^${path.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&').replaceAll(/\{\w+\}/g, '[^/]+')}$`)

const variables = (path: string) => path.split('{').length
