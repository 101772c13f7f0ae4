import * as answers from './2026-11-23-answers.ts'

export const migrations = {
  '2026-11-23-answers': answers,
}
