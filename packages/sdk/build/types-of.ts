import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ApiDocument, apiDocument } from '@busker/web-api/document'
import openapiTypes, { astToString } from 'openapi-typescript'

const HEAD =
  '/* oxlint-disable typescript/no-redundant-type-constituents, typescript/no-duplicate-type-constituents */\n' +
  '/** The Web API as types. Written by `bun run types` from its OpenAPI document; do not edit. */\n'
const ROOT = join(import.meta.dir, '..', '..', '..')

/** What `src/types.ts` must hold: the paths of a document, and a type for each of its schemas. */
export async function typesOf(document: ApiDocument = apiDocument): Promise<string> {
  const nodes = await openapiTypes(forClients(document) as never, {
    // What has a default may be left out by who asks.
    defaultNonNullable: false,
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    silent: true,
  })
  return formatted(HEAD + astToString(nodes))
}

/**
 * Errors are thrown, all of one shape: to repeat them at each path would be most of the types. What is
 * not below `/v1` is OAuth, which `sign-in.ts` and `app-token.ts` speak, or pictures.
 */
function forClients(document: ApiDocument) {
  const copy: ApiDocument = JSON.parse(JSON.stringify(document), withoutAnything)
  for (const path of Object.keys(copy.paths)) if (!path.startsWith('/v1/')) delete copy.paths[path]
  for (const operation of Object.values(copy.paths).flatMap((path) => Object.values(path)))
    for (const status of Object.keys(operation.responses ?? {}))
      if (!status.startsWith('2')) delete operation.responses[status]
  delete copy.components.schemas.Error
  return copy
}

/** "One of these, or anything" is a kindness of the server: as a type it would check nothing. */
const withoutAnything = (name: string, value: unknown) => {
  if (name !== 'anyOf' || !Array.isArray(value)) return value
  const told = value.filter((one: object) => Object.keys(one).length)
  return told.length ? told : value
}

async function formatted(code: string) {
  const folder = await mkdtemp(join(tmpdir(), 'busker-types-'))
  try {
    const path = join(folder, 'types.ts')
    await Bun.write(path, code)
    await Bun.$`${process.execPath} fmt ${path}`.cwd(ROOT).quiet()
    return await Bun.file(path).text()
  } finally {
    await rm(folder, { recursive: true })
  }
}
