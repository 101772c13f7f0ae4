import { expect, test } from 'bun:test'
import { apiDocument } from '@busker/web-api/document'
import { apiDocumentOf } from '../test/api-document.ts'
import { startTestStack } from '../test/stack.ts'

test('the committed reference tells what the services answer: `bun run openapi` writes it anew', async () => {
  const stack = await startTestStack()
  const made = await apiDocumentOf([...stack.services.values(), stack.app])
  await stack.stop()
  expect(made).toEqual(apiDocument)
})
