import { expect, test } from 'bun:test'
import { apiDocument } from '@busker/web-api/document'
import { apiDocumentOf } from '../test/api-document.ts'
import { routesOf } from '../test/routes-of.ts'
import { startTestStack } from '../test/stack.ts'

test('the committed reference tells what the services answer: `bun run openapi` writes it anew', async () => {
  const stack = await startTestStack()
  const made = await apiDocumentOf([...stack.services.values(), stack.app])
  await stack.stop()
  expect(made).toEqual(apiDocument)
})

test('the reference tells of every route of the Web API', async () => {
  const stack = await startTestStack()
  const routes = [...stack.services.values()].flatMap(routesOf)
  await stack.stop()
  const told = new Set(
    Object.entries(apiDocument.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    ),
  )
  const written = (route: string) => route.replaceAll(/:(\w+)(\{[^}]*\})?/g, '{$1}')
  const untold = routes.filter((route) => / \/v1\//.test(route)).map(written)
  expect(untold.filter((route) => !told.has(route))).toEqual([])
})
