import { z } from 'zod'

/** What listeners set for themselves, everywhere they listen. */
export const Settings = z
  .object({
    profile_public: z
      .boolean('must be true or false')
      .describe('Whether others see picture and followers, or the name alone.'),
  })
  .meta({ id: 'Settings', description: 'What somebody set for themselves.' })

export type Settings = z.infer<typeof Settings>

const usual: Settings = { profile_public: true }

/** Some of the settings; a name that is none is refused. */
export const changedSettings = z.strictObject(Settings.shape).partial()

/** All settings of a profile. */
export const settingsOf = ({ settings: set }: { settings: Partial<Settings> }): Settings => ({
  ...usual,
  ...set,
})
