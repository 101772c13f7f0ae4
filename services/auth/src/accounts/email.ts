import { z } from 'zod'
import { normalEmail } from './accounts.repository.ts'

/** One bare address, in any script: nothing that a mail program would read as two, or as a name. */
const ADDRESS = /^[^\s@,;:<>()[\]\\"\p{C}]+@[^\s@,;:<>()[\]\\"\p{C}]+$/u
const LONGEST = 254

/** An e-mail address as accounts keep it. Whether it is anybody's, only a letter shows. */
export const email = z
  .string('is missing, or is there twice')
  .meta({ format: 'email', maxLength: 254 })
  .transform(normalEmail)
  .refine((text) => text.length <= LONGEST && ADDRESS.test(text), 'is no e-mail address')
