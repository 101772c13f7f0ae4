import { z } from 'zod'

/** What listeners set for themselves, everywhere they listen. */
const settings = {
  /** Whether others see picture and followers, or the name alone. */
  profile_public: z.boolean('must be true or false'),
}

const usual = { profile_public: true }

export type Settings = typeof usual

/** Some of the settings; a name that is none is refused. */
export const changedSettings = z.strictObject(settings).partial()

/** All settings of a profile. */
export const settingsOf = ({ settings: set }: { settings: Partial<Settings> }): Settings => ({
  ...usual,
  ...set,
})
