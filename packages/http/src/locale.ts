import { z } from 'zod'

const MOST_LOCALES = 100

/** The tag as BCP 47 writes it, 'pt-BR' for pt_br; undefined when it is none. */
function canonical(locale: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(locale.replaceAll('_', '-'))[0]
  } catch {
    return undefined
  }
}

/** `locale` of a query, as in sv_SE or sv-SE. What is no locale means none, as in the Web API. */
export const localeQuery = z.object({
  locale: z
    .string()
    .max(100, 'locale is at most 100 characters')
    .meta({ description: 'A language, and a country where it matters.', examples: ['sv_SE'] })
    .transform((locale) => canonical(locale))
    .optional(),
})

/** A language, and where it matters a script and a country. */
const LOCALE = /^[A-Za-z]{2,3}([-_][A-Za-z]{4})?([-_]([A-Za-z]{2}|[0-9]{3}))?$/

/** One thing in several languages, by locale: `{"sv": "Lugnt", "pt-BR": "Calma"}`. */
export const byLocale = <T extends z.ZodType<string>>(one: T) =>
  z
    .record(z.string().regex(LOCALE, 'is no locale: write it as sv or pt-BR'), one)
    .refine((all) => Object.keys(all).length <= MOST_LOCALES, `at most ${MOST_LOCALES} locales`)
    .meta({ maxProperties: MOST_LOCALES })
    .transform((all) =>
      Object.fromEntries(
        Object.entries(all).map(([locale, text]) => [canonical(locale) ?? locale, text]),
      ),
    )

/** What there is for a locale or, by and by, for a wider one (RFC 4647, 3.4); undefined for none. */
export function inLocale(
  all: Readonly<Record<string, string>>,
  locale: string | undefined,
): string | undefined {
  for (let tag = locale ?? ''; tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-'))))
    if (Object.hasOwn(all, tag)) return all[tag]
  return undefined
}

/** The address of a list, with the locale that was asked for. */
export function forLocale(href: string, locale: string | undefined): string {
  const url = new URL(href)
  if (locale) url.searchParams.set('locale', locale)
  return url.href
}
