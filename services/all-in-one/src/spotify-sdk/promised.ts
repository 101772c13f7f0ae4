import { join } from 'node:path'
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import { createGenerator } from 'ts-json-schema-generator'
import type { Answers } from './answers.ts'

const HERE = import.meta.dir

interface Schema {
  properties?: Record<string, Schema>
  items?: Schema
}

/** The names of schemas: of a type, `Track`; of its field, `Track.name`; of what is in a list, `Track.artists[]`. */
function namesOf(definitions: Record<string, unknown>) {
  const names = new Map<unknown, string>()
  const add = (name: string, schema: Schema) => {
    names.set(schema, name)
    if (schema.items) add(`${name}[]`, schema.items)
    for (const [field, within] of Object.entries(schema.properties ?? {}))
      add(`${name}.${field}`, within)
  }
  for (const [name, schema] of Object.entries(definitions)) add(name, schema as Schema)
  return names
}

/** The types of Spotify's SDK as schemas, by call form; built from its own declarations. */
export function readPromises() {
  const schema = createGenerator({
    path: join(HERE, 'answers.ts'),
    tsconfig: join(HERE, '..', '..', '..', '..', 'tsconfig.json'),
    type: 'Answers',
    additionalProperties: true,
    expose: 'all',
    skipTypeCheck: true,
  }).createSchema('Answers')
  const { properties = {} } = Object(schema.definitions?.Answers) as {
    properties?: Record<string, object>
  }
  const ajv = new Ajv({ allErrors: true, strict: false, verbose: true })
  const names = namesOf(schema.definitions ?? {})
  /** `Track.name is missing`, `AudioFeatures.tempo is not number`. */
  const breach = ({ keyword, params, parentSchema }: ErrorObject) => {
    const name = names.get(parentSchema) ?? 'Answer'
    return keyword === 'required'
      ? `${name}.${String(params.missingProperty)} is missing`
      : `${name} is not ${String(params.type ?? keyword)}`
  }
  const validators = new Map<string, ValidateFunction>()
  const validatorOf = (form: string) => {
    const known = validators.get(form)
    if (known) return known
    const promised = properties[form]
    if (!promised) throw new Error(`${form} is no call form.`)
    const made = ajv.compile({ ...promised, definitions: schema.definitions })
    validators.set(form, made)
    return made
  }
  return {
    /** Every call form of the SDK. */
    forms: Object.keys(properties) as (keyof Answers)[],
    /** In what an answer is not as the types have it. */
    breaches(form: string, answer: unknown): string[] {
      const validate = validatorOf(form)
      // What is not there is null, whatever the types say: where nothing plays, and in its place in a list.
      if (answer === null || answer === undefined) return []
      const there = Array.isArray(answer) ? answer.filter((one) => one !== null) : answer
      if (validate(there)) return []
      return [...new Set((validate.errors ?? []).map(breach))]
    },
  }
}
