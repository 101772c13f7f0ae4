import { changedAnswers } from './answers.ts'
import {
  type Body,
  type OpenApi,
  type Operation,
  type Parameter,
  type Security,
  follow,
} from './document.ts'
import { misfits } from './fits.ts'
import { operationsOf } from './operations.ts'

/**
 * What a client of `before` may stumble over in `after`: one line for each, sorted, as
 * `GET /v1/tracks/{}: 200 application/json .name is gone`. More to ask for, more to be told and fewer
 * conditions are compatible; whoever is told must be ready for names that are new.
 */
export function incompatibilities(before: OpenApi, after: OpenApi): string[] {
  const present = operationsOf(after)
  const all = [...operationsOf(before)].flatMap(([name, old]) => {
    const operation = present.get(name)
    const changes = operation
      ? [
          ...changedParameters(before, old, after, operation),
          ...changedBody(before, old, after, operation),
          ...changedAnswers(before, old, after, operation),
          ...changedSecurity(old.security ?? [], operation.security ?? []),
        ]
      : ['is gone']
    return changes.map((change) => `${name}: ${change}`)
  })
  return [...new Set(all)].toSorted()
}

function changedParameters(before: OpenApi, old: Operation, after: OpenApi, now: Operation) {
  const [had, has] = [old, now].map(
    ({ parameters }) => new Map((parameters as Parameter[]).map((one) => [one.name, one])),
  ) as [Map<string, Parameter>, Map<string, Parameter>]
  const removed = [...had.keys()].filter((name) => !has.has(name)).map((name) => `${name} is gone`)
  const changed = [...has].flatMap(([name, { required, schema = {} }]) => {
    const known = had.get(name)
    const demanded = required && !known?.required ? [`${name} is required`] : []
    if (!known) return demanded
    const given = { document: before, schema: known.schema ?? {} }
    const wrong = misfits(given, { document: after, schema }, 'request')
    return [...demanded, ...wrong.map((reason) => `${name} ${reason.trimStart()}`)]
  })
  return [...removed, ...changed]
}

function changedBody(before: OpenApi, old: Operation, after: OpenApi, now: Operation) {
  const body = now.requestBody && follow<Body>(after, now.requestBody)
  const known = old.requestBody && follow<Body>(before, old.requestBody)
  const demanded = body?.required && !known?.required ? ['body is required'] : []
  if (!known) return demanded
  if (!body) return ['body is gone']
  const changed = Object.entries(known.content).flatMap(([type, { schema = {} }]) => {
    const next = body.content[type]
    if (!next) return [`body ${type} is gone`]
    const wanted = { document: after, schema: next.schema ?? {} }
    return misfits({ document: before, schema }, wanted, 'request').map(
      (reason) => `body ${type} ${reason.trimStart()}`,
    )
  })
  return [...demanded, ...changed]
}

/** Whoever was let in still is: one of the alternatives now asks for no more than each did. */
function changedSecurity(before: Security, after: Security) {
  const anybody = [{}]
  const now = after.length ? after : anybody
  return (before.length ? before : anybody)
    .filter((old) => !now.some((alternative) => asksNoMore(alternative, old)))
    .map((old) => `${JSON.stringify(old)} lets nobody in`)
}

const asksNoMore = (now: Record<string, string[]>, old: Record<string, string[]>) =>
  Object.entries(now).every(
    ([scheme, scopes]) =>
      scopes.every((scope) => old[scheme]?.includes(scope) ?? false) && scheme in old,
  )
