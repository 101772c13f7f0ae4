import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { z } from 'zod'
import type { Schema } from './document.ts'
import { misfits } from './fits.ts'

const NAMES = ['title', 'plays', 'album']
const word = fc.constantFrom('calm', 'loud', 'sad')
const { schema } = fc.letrec<{ schema: Schema }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'schema' },
    fc.record<Schema>({ type: fc.constant('string'), maxLength: fc.integer({ min: 3, max: 5 }) }),
    fc.record<Schema>({ type: fc.constant('integer'), maximum: fc.integer({ min: 0, max: 2 }) }),
    fc.constant<Schema>({ type: 'null' }),
    fc.constant<Schema>({ type: ['integer', 'null'] }),
    fc.uniqueArray(word, { minLength: 1 }).map<Schema>((values) => ({ enum: values })),
    fc.record<Schema>({ anyOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }) }),
    fc.record<Schema>({ type: fc.constant('array'), items: tie('schema') }),
    fc.record<Schema>({
      type: fc.constant('object'),
      properties: fc.dictionary(fc.constantFrom(...NAMES), tie('schema')),
      required: fc.constant([]),
    }),
    fc
      .dictionary(fc.constantFrom(...NAMES), tie('schema'), { minKeys: 1 })
      .chain((properties) =>
        fc
          .subarray(Object.keys(properties))
          .map<Schema>((required) => ({ type: 'object', properties, required })),
      ),
  ),
}))

/** Something that a schema of those above describes. */
function valueOf(wanted: Schema): fc.Arbitrary<unknown> {
  if (wanted.anyOf) return fc.oneof(...wanted.anyOf.map(valueOf))
  if (wanted.enum) return fc.constantFrom(...wanted.enum)
  if (Array.isArray(wanted.type))
    return fc.oneof(...wanted.type.map((type) => valueOf({ ...wanted, type })))
  if (wanted.type === 'string') return fc.string({ maxLength: Number(wanted.maxLength) })
  if (wanted.type === 'integer') return fc.integer({ max: Number(wanted.maximum ?? 9) })
  if (wanted.type === 'null') return fc.constant(null)
  if (wanted.type === 'array') return fc.array(valueOf(wanted.items as Schema), { maxLength: 3 })
  const fields = Object.entries(wanted.properties ?? {}).map(
    ([name, one]) => [name, valueOf(one)] as const,
  )
  return fc.record(Object.fromEntries(fields), { requiredKeys: wanted.required ?? [] })
}

const between = (given: Schema, wanted: Schema, direction: 'answer' | 'request') =>
  misfits({ document: {}, schema: given }, { document: {}, schema: wanted }, direction)

test('whatever is described fits its own description', () => {
  fc.assert(
    fc.property(schema, fc.constantFrom('answer', 'request'), (one, direction) => {
      expect(between(one, one, direction)).toEqual([])
      expect(between(one, { anyOf: [{ type: 'boolean' }, one] }, direction)).toEqual([])
      expect(between(one, { ...one, description: 'More words.' }, direction)).toEqual([])
    }),
  )
})

test('what is said to fit is taken by a validator that knows nothing of the comparison', () => {
  let fitting = 0
  fc.assert(
    fc.property(
      schema.chain((given) => fc.tuple(fc.constant(given), schema, valueOf(given))),
      fc.constantFrom('answer', 'request'),
      ([given, wanted, value], direction) => {
        if (between(given, wanted, direction).length) return
        fitting += 1
        expect(
          z.fromJSONSchema(wanted as z.core.JSONSchema.JSONSchema).safeParse(value).error,
        ).toBeUndefined()
      },
    ),
    { numRuns: 3000 },
  )
  expect(fitting).toBeGreaterThan(100)
})

test('a schema that holds itself is compared to its end', () => {
  const folder = (more: Record<string, Schema>) => ({
    document: {
      components: {
        schemas: {
          Folder: {
            type: 'object',
            properties: { inside: { type: 'array', items: { $ref: ref } }, ...more },
          },
        },
      },
    },
    schema: { $ref: ref },
  })
  const ref = '#/components/schemas/Folder'
  const [small, large] = [folder({}), folder({ name: { type: 'string' } })]
  expect(misfits(large, small, 'answer')).toEqual([])
  expect(misfits(small, large, 'answer')).toEqual(['.name is gone'])
})

test('parts that hold together are compared as one', () => {
  const named: Schema = {
    type: 'object',
    properties: { name: { type: 'string' } },
    required: ['name'],
  }
  const timed: Schema = { type: 'object', properties: { ms: { type: 'integer' } } }
  const whole = { ...named, properties: { ...named.properties, ...timed.properties } }
  expect(between({ allOf: [named, timed] }, whole, 'answer')).toEqual([])
  expect(between(whole, { allOf: [named, timed] }, 'answer')).toEqual([])
  expect(between(named, { allOf: [named, timed] }, 'answer')).toEqual(['.ms is gone'])
})
