import { appendFileSync } from 'node:fs'
import type { ApiDocument, DocumentedOperation } from '@busker/web-api/document'

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

/** They find nothing, whatever is asked: no library holds spoken word yet. */
const NOTHING_THERE = new Set(
  'getShow getShowEpisodes getEpisode getAudiobook getAudiobookChapters getChapter saveShows saveEpisodes saveAudiobooks'.split(
    ' ',
  ),
)

/** Nothing that is sent to such an operation can be wrong. */
const takesAnything = ({ parameters = [], requestBody, security }: DocumentedOperation) =>
  !parameters.length && !requestBody && !security.length

/** What no test has seen: for each operation a success, and a failure, where there can be one. */
export function unseen(document: ApiDocument, lines: string): string[] {
  const seen = new Map<string, number[]>()
  for (const line of lines.split('\n')) {
    const [id = '', status] = line.split(' ')
    seen.set(id, [...(seen.get(id) ?? []), Number(status)])
  }
  return Object.values(document.paths)
    .flatMap((methods) => Object.values(methods))
    .flatMap((operation) => {
      const id = operation.operationId
      const statuses = seen.get(id) ?? []
      const succeeds = NOTHING_THERE.has(id) || statuses.some((status) => status < 400)
      const fails = takesAnything(operation) || statuses.some((status) => status >= 400)
      return [...(succeeds ? [] : [`${id}: no success`]), ...(fails ? [] : [`${id}: no failure`])]
    })
}
