import { type Answer, type OpenApi, type Operation, follow } from './document.ts'
import { misfits } from './fits.ts'

const isSuccess = (status: string) => /^[23]/.test(status)

/** What is told otherwise than before: a success that never comes, a body, a header. */
export function changedAnswers(
  before: OpenApi,
  old: Operation,
  after: OpenApi,
  now: Operation,
): string[] {
  return Object.entries(old.responses ?? {}).flatMap(([status, answer]) => {
    const next = now.responses?.[status]
    // An error that does not happen any more hurts nobody.
    if (!next) return isSuccess(status) ? [`${status} is gone`] : []
    const [had, has] = [follow<Answer>(before, answer), follow<Answer>(after, next)]
    const headers = Object.keys(had.headers ?? {})
      .filter((name) => !(name in (has.headers ?? {})))
      .map((name) => `header ${name} is gone`)
    const bodies = Object.entries(had.content ?? {}).flatMap(([type, { schema = {} }]) => {
      const body = has.content?.[type]
      if (!body) return [`${type} is gone`]
      const given = { document: after, schema: body.schema ?? {} }
      return misfits(given, { document: before, schema }, 'answer').map(
        (reason) => `${type} ${reason.trimStart()}`,
      )
    })
    return [...headers, ...bodies].map((change) => `${status} ${change}`)
  })
}
