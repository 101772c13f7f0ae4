import type { Budget } from '@busker/limits/limiter'
import type { ApiDocument } from '@busker/web-api/document'
import { rateLimitInWords } from './rate-limit-in-words.ts'

/** The document of one installation: its address, its way to sign in, and its limits. */
export function ofInstallation(
  document: ApiDocument,
  publicUrl: string,
  limit: Budget,
): ApiDocument {
  const { info, components } = document
  const schemes = Object.entries(components?.securitySchemes ?? {})
  return {
    ...document,
    info: {
      ...info,
      description: [info.description, rateLimitInWords(limit)].filter(Boolean).join('\n\n'),
    },
    servers: [{ url: publicUrl }],
    components: {
      ...components,
      securitySchemes: Object.fromEntries(
        schemes.map(([name, scheme]) => [name, here(scheme, publicUrl)]),
      ),
    },
  }
}

/** Turns the addresses of OAuth, which are paths of the site, into whole ones. */
function here<T extends { flows?: Record<string, object> }>(scheme: T, publicUrl: string): T {
  if (!scheme.flows) return scheme
  const flows = Object.entries(scheme.flows).map(([flow, addresses]) => [
    flow,
    Object.fromEntries(
      Object.entries(addresses).map(([name, value]: [string, unknown]) => [
        name,
        name.endsWith('Url') && typeof value === 'string' ? new URL(value, publicUrl).href : value,
      ]),
    ),
  ])
  return { ...scheme, flows: Object.fromEntries(flows) }
}
