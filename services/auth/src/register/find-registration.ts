import type { Codes } from '../accounts/codes.ts'

/** What a link to make an account is good for: of the letter to who registers, or who was invited. */
export const findRegistration = async (codes: Codes, code: string) =>
  (await codes.find('register', code)) ?? codes.find('invited', code)
