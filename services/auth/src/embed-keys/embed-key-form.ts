import { z } from 'zod'
import type { EmbedKey } from './embed-keys.repository.ts'
import { GRANTS_PER_HOUR, embedKeyBody } from './embed-keys.schemas.ts'

const text = z.string().default('')

/** The fields of the form, as a browser sends them: a box that is not ticked is left out. */
export const formFields = z.object({
  name: text,
  origins: text,
  null_origin: text,
  preview_seconds: text,
  grants_per_hour: text,
  active: text,
})

export type FormFields = z.output<typeof formFields>

export const emptyForm: FormFields = {
  name: '',
  origins: '',
  null_origin: '',
  preview_seconds: '',
  grants_per_hour: String(GRANTS_PER_HOUR.usual),
  active: 'on',
}

export const toForm = (key: EmbedKey): FormFields => ({
  name: key.name,
  origins: key.origins.join('\n'),
  null_origin: key.nullOrigin ? 'on' : '',
  preview_seconds: key.previewSeconds === null ? '' : String(key.previewSeconds),
  grants_per_hour: String(key.grantsPerHour),
  active: key.active ? 'on' : '',
})

const NAMES: Record<string, string> = {
  name: 'The name',
  origins: 'The pages',
  preview_seconds: 'The preview',
  grants_per_hour: 'The plays an hour',
}

/** What was filled in as a key, or what is wrong with it, and in which field. */
export function readForm(fields: FormFields) {
  const read = embedKeyBody.safeParse({
    name: fields.name,
    origins: fields.origins.split(/\s+/).filter(Boolean),
    null_origin: fields.null_origin !== '',
    preview_seconds: fields.preview_seconds.trim() === '' ? null : Number(fields.preview_seconds),
    grants_per_hour: fields.grants_per_hour.trim() === '' ? NaN : Number(fields.grants_per_hour),
    active: fields.active !== '',
  })
  if (read.success) return { body: read.data }
  const [issue] = read.error.issues
  const field = String(issue?.path[0])
  const name = NAMES[field] ?? 'A field'
  return {
    complaint: issue?.path.length === 1 ? `${name}: ${issue.message}.` : `${issue?.message}.`,
    field,
  }
}
