import { importJob, progressLine, summaryLines } from './import-report.ts'
import type { Ask } from './server.ts'

const LOOK_MS = 150
const LINE_MS = 5000
const CLEAR_LINE = '\r\u001B[2K'

/** Asks for an import and shows its progress until it has ended: a bar on a terminal, else a line now and then. */
export async function followImport(ask: Ask, path: string, out: NodeJS.WriteStream) {
  let job = importJob.parse(
    await ask('/v1/imports', { method: 'POST', body: JSON.stringify({ path }) }),
  )
  let lineAt = Date.now()
  while (job.state === 'queued' || job.state === 'running') {
    if (out.isTTY) out.write(CLEAR_LINE + progressLine(job).slice(0, (out.columns || 120) - 1))
    else if (Date.now() - lineAt >= LINE_MS) {
      lineAt = Date.now()
      out.write(`${progressLine(job)}\n`)
    }
    await Bun.sleep(LOOK_MS)
    job = importJob.parse(await ask(`/v1/imports/${job.id}`))
  }
  if (out.isTTY) out.write(CLEAR_LINE)
  out.write(`${summaryLines(job).join('\n')}\n`)
  return job
}
