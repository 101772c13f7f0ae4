import { ApiError } from '@busker/http/errors'
import type { AnswerWatch } from '@busker/http/answer-watch'
import type { ApiDocument } from '@busker/web-api/document'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { closed } from './closed.ts'
import { partial } from './partial.ts'
import { noteAnswer } from './seen.ts'
import { operationsOf } from './find-operation.ts'

const JSON_TYPE = 'application/json'
/** What is said before a route is found, so that it may come from any address. */
const FROM_ANY = new Set([405, 413, 429, 500, 502, 503, 504])

/**
 * Watches answers: what an operation of the document answers must have a status and a type that it
 * tells of, and JSON must be as its schema says, with no field more. Throws what is wrong.
 */
export function heldTo(document: ApiDocument): AnswerWatch {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addSchema(closed(document) as object, 'api')
  ajv.addSchema(partial(closed(document)) as object, 'parts')
  const find = operationsOf(document)

  return async ({ method, url }, answer) => {
    const { pathname, searchParams } = new URL(url)
    if (method === 'HEAD' || method === 'OPTIONS') return
    const found = find(method, pathname)
    const wrong = (what: string) =>
      new ApiError(500, 'NOT_AS_DOCUMENTED', `${method} ${pathname} ${answer.status}: ${what}`)
    if (!found) return
    const { status } = answer
    noteAnswer(found.operation.operationId, status)
    const told = found.operation.responses[status]
    if (!told) {
      if (FROM_ANY.has(status)) return
      throw wrong('the document has no such status here')
    }
    const [type = ''] = (answer.headers.get('content-type') ?? '').split(';')
    const content = told.content ?? {}
    if (!Object.keys(content).length || answer.body === null) return
    if (!(type in content)) throw wrong(`the document has no body of the type ${type} here`)
    if (type !== JSON_TYPE) return
    const at = ['paths', found.path, method.toLowerCase(), 'responses', status, 'content', type]
    // Who asks for some fields gets no others.
    const whole = searchParams.get('fields') ? 'parts' : 'api'
    const check = ajv.getSchema(`${whole}#/${[...at, 'schema'].map(pointer).join('/')}`)
    if (!check) throw wrong('its schema cannot be read')
    if (!(await check(await answer.clone().json())))
      throw wrong(`the body is not as documented: ${ajv.errorsText(check.errors)}`)
  }
}

/** One step of a JSON pointer in an address (RFC 6901 §6). */
const pointer = (step: string | number) =>
  encodeURIComponent(String(step).replaceAll('~', '~0').replaceAll('/', '~1'))
