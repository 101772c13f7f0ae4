import type { z } from 'zod'
import { MOST_ARTISTS } from './accounts.schemas.ts'

export const WHERE_IDS_ARE = "the last part of the address of an artist's page"

interface Typed {
  role: string
  artist_ids: string[]
}

/** What is wrong with a role and its artists as they were typed, and in which field. */
export function roleProblem({ path: [field, index], code }: z.core.$ZodIssue, typed: Typed) {
  if (field !== 'artist_ids') return { field: 'role', wrong: 'Choose one of the roles.' } as const
  const says = (wrong: string) => ({ field, wrong }) as const
  if (typeof index === 'number')
    return says(`“${typed.artist_ids[index] ?? ''}” is no id of an artist: it is ${WHERE_IDS_ARE}.`)
  if (code === 'too_big') return says(`One account stands for ${MOST_ARTISTS} artists at most.`)
  return says(
    typed.role === 'artist'
      ? 'Say which artists this account stands for: at least one.'
      : 'Only the role Artist stands for artists. Choose it, or empty the list.',
  )
}

export type RoleProblem = ReturnType<typeof roleProblem>
