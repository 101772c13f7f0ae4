import { branchesOf, kindOf, valuesOf } from './branches.ts'
import { limitsThatFail } from './limits.ts'
import type { OpenApi, Schema } from './document.ts'

/** A schema in the document that it stands in. */
export interface Placed {
  document: OpenApi
  schema: Schema
}
/** Who is told: `answer` goes from us to clients, `request` comes from them. */
export type Direction = 'answer' | 'request'

/**
 * Why what `given` describes may not be what `wanted` describes: one line for each, with its place, as
 * `.items[].name may be missing`, or ` may be null` of the whole. In an answer `wanted` is the schema of
 * before, in a request the new one.
 */
export function misfits(given: Placed, wanted: Placed, direction: Direction): string[] {
  const isRequest = direction === 'request'
  // What is being compared is held to fit, so that schemas which hold themselves come to an end.
  const compared = new Map<string, string[]>()

  function between(one: Schema | boolean, other: Schema | boolean): string[] {
    if (other === true || isEmpty(other) || one === false) return []
    if (one === true || other === false) return [' may be anything']
    const pair = `${JSON.stringify(one)} ${JSON.stringify(other)}`
    const known = compared.get(pair)
    if (known) return known
    compared.set(pair, [])
    const candidates = branchesOf(wanted.document, other)
    const wrong = branchesOf(given.document, one).flatMap((branch) => among(branch, candidates))
    compared.set(pair, wrong)
    return wrong
  }
  const below = (place: string, one: Schema | boolean, other: Schema | boolean) =>
    between(one, other).map((reason) => place + reason)

  /** An alternative must fit one of the candidates: what is wrong with the one that is most like it. */
  function among(branch: Schema, candidates: Schema[]) {
    const alike = candidates.filter((candidate) => sameKind(kindOf(branch), kindOf(candidate)))
    const all = alike.map((candidate) => [
      ...limitsThatFail(branch, candidate),
      ...valuesThatFail(branch, candidate),
      ...(candidate.items === undefined ? [] : below('[]', branch.items ?? true, candidate.items)),
      ...properties(branch, candidate),
    ])
    return all.toSorted((a, b) => a.length - b.length)[0] ?? [` may be ${kindOf(branch)}`]
  }

  function properties(branch: Schema, candidate: Schema) {
    const [had, has] = [branch.properties ?? {}, candidate.properties ?? {}]
    const optional = (candidate.required ?? []).filter(
      (name) => !branch.required?.includes(name) && (name in had || isRequest),
    )
    const gone = isRequest
      ? Object.keys(had).filter((name) => !(name in has) && !isOpen(candidate))
      : Object.keys(has).filter((name) => !(name in had))
    return [
      ...optional.map((name) => `.${name} ${isRequest ? 'is required' : 'may be missing'}`),
      ...gone.map((name) => `.${name} is gone`),
      ...Object.entries(has).flatMap(([name, schema]) =>
        had[name] ? below(`.${name}`, had[name], schema) : [],
      ),
      // `false`, which zod says of most objects, promises nothing: an answer may grow.
      ...(typeof candidate.additionalProperties === 'object'
        ? below('.*', branch.additionalProperties ?? true, candidate.additionalProperties)
        : []),
    ]
  }

  return between(given.schema, wanted.schema)
}

function valuesThatFail(given: Schema, wanted: Schema) {
  const allowed = valuesOf(wanted)?.map((value) => JSON.stringify(value))
  if (!allowed) return []
  const values = valuesOf(given)?.map((value) => JSON.stringify(value))
  if (!values) return [` may be other than ${allowed.join(', ')}`]
  return values.filter((value) => !allowed.includes(value)).map((value) => ` may be ${value}`)
}

const isEmpty = (schema: Schema | boolean) =>
  typeof schema === 'object' && Object.keys(schema).length === 0

/** Whether an object takes any name: a record, or one that says nothing of its properties. */
const isOpen = (schema: Schema) =>
  typeof schema.additionalProperties === 'object' || schema.properties === undefined

const sameKind = (given: string, wanted: string) =>
  wanted === 'any' || given === wanted || (given === 'integer' && wanted === 'number')
