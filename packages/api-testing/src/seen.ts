import { appendFileSync } from 'node:fs'
import type { ApiDocument } from '@busker/web-api/document'

/** Where it is noted which operations tests have asked, if anywhere. */
const { BUSKER_ANSWERS_SEEN: file } = process.env
const noted = new Set<string>()

/** Notes that an operation was seen to answer so; a line of the file for each. */
export function noteAnswer(operationId: string, status: number) {
  const line = `${operationId} ${status}\n`
  if (!file || noted.has(line)) return
  noted.add(line)
  appendFileSync(file, line)
}

/** What no test has seen: for each operation a success, and a failure. */
export function unseen(document: ApiDocument, lines: string): string[] {
  const seen = new Map<string, number[]>()
  for (const line of lines.split('\n')) {
    const [id = '', status] = line.split(' ')
    seen.set(id, [...(seen.get(id) ?? []), Number(status)])
  }
  return Object.values(document.paths)
    .flatMap((methods) => Object.values(methods))
    .flatMap(({ operationId: id }) => {
      const statuses = seen.get(id) ?? []
      return [
        ...(statuses.some((status) => status < 400) ? [] : [`${id}: no success`]),
        ...(statuses.some((status) => status >= 400) ? [] : [`${id}: no failure`]),
      ]
    })
}
