import { isScope, scopes as all } from '../tokens/scopes.ts'

/** What an app may do, as its person reads it; each thing once. */
export function scopesInWords(scopes: readonly string[]): string[] {
  const words = scopes.flatMap((scope) => (isScope(scope) ? [all[scope]] : []))
  return words.length ? [...new Set(words)] : ['See what everybody sees of you, and nothing more']
}
