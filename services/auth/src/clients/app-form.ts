import { isPlainText } from '../oauth/parameters.ts'
import type { AppDetails, Client } from './clients.repository.ts'
import { MOST_REDIRECT_URIS, redirectUriProblem } from './redirect-uris.ts'

/** What a developer typed, as it was typed, to be shown again. */
export interface AppForm {
  name: string
  description: string
  website: string
  redirectUris: string
  kind: string
}

const FIELDS = ['name', 'description', 'website', 'redirect_uris', 'kind'] as const
const LONGEST = { name: 60, description: 300, website: 500 }

export const emptyForm: AppForm = {
  name: '',
  description: '',
  website: '',
  redirectUris: '',
  kind: 'public',
}

export const formOf = (client: Client): AppForm => ({
  name: client.name,
  description: client.description,
  website: client.website ?? '',
  redirectUris: client.redirectUris.join('\n'),
  kind: client.secretHash === null ? 'public' : 'confidential',
})

export function readAppForm(sent: URLSearchParams): AppForm {
  const [name, description, website, redirectUris, kind] = FIELDS.map(
    (field) => sent.get(field)?.trim() ?? '',
  )
  return {
    name: name ?? '',
    description: description ?? '',
    website: website ?? '',
    redirectUris: redirectUris ?? '',
    kind: kind ?? '',
  }
}

/** What was typed, checked; a text is what to tell the developer. */
export function checkAppForm(form: AppForm): AppDetails | string {
  const { name, description, website } = form
  if (!name) return 'Give the app a name.'
  for (const field of ['name', 'description', 'website'] as const) {
    if (form[field].length > LONGEST[field])
      return `The ${field} has at most ${LONGEST[field]} characters.`
    // Signs that turn or hide what follows could make one app look like another.
    if (
      !isPlainText(form[field]) ||
      /[[\p{Cf}--[\u200c\u200d]]\p{Cn}\p{Co}\u2800\u3164\u115f\u1160\uffa0]/v.test(form[field])
    )
      return `The ${field} has characters that are not text. Remove them.`
  }
  if (website && !/^https?:\/\/[!-~]+$/.test(URL.parse(website)?.href ?? ''))
    return 'The website must be an address: https://…'
  const redirectUris = [...new Set(form.redirectUris.split(/\s*[\r\n]+\s*/).filter(Boolean))]
  if (redirectUris.length > MOST_REDIRECT_URIS)
    return `An app has at most ${MOST_REDIRECT_URIS} redirect URIs.`
  for (const uri of redirectUris) {
    const problem = redirectUriProblem(uri)
    if (problem) return problem
  }
  if (form.kind === 'public' && !redirectUris.length)
    return 'An app without a secret needs a redirect URI.'
  return {
    name,
    description,
    website: website ? new URL(website).href : null,
    redirectUris,
  }
}
