import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { type KnownIds, knownParameters } from './known-paths.ts'

const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache')
const program = join(cache, 'busker/test-servers/schemathesis/bin/schemathesis')

/** Operations that are not asked, by their id, and why. */
export type Exclusions = Record<string, string>

interface Run {
  site: string
  token: string
  /** The paths of the document. */
  paths: string[]
  ids: KnownIds
  excluded: Exclusions
  /** Operations that may refuse what their schema allows. */
  choosy: Exclusions
  /** Operations that take what their schema does not allow. */
  lenient: Exclusions
  /** An empty folder that is its own. */
  folder: string
}

const quoted = (text: string) => JSON.stringify(text)

/** These answer a part where `fields` asks for one; what a whole one has, the document says. */
const HAS_FIELDS = /^\/v1\/playlists\/\{id\}(\/items|\/tracks)?$/
const WHOLE = `${quoted('query.fields')} = "!nothing"`

/** Half of the ids in paths are of what is there: made up ones alone would never get behind a 404. */
function configured({ paths, ids, choosy, lenient }: Omit<Run, 'site' | 'token' | 'folder'>) {
  const dictionaries = Object.entries(ids).map(
    ([kind, id]) => `[dictionaries.${quoted(kind)}]\nvalues = [${quoted(id)}]`,
  )
  const operations = paths.flatMap((path) => {
    const known = knownParameters(path, ids).map(
      ({ name, kind }) =>
        `${quoted(`path.${name}`)} = { dictionary = ${quoted(kind)}, probability = 0.5 }`,
    )
    const parameters = [...known, ...(HAS_FIELDS.test(path) ? [WHOLE] : [])]
    if (!parameters.length) return []
    return [
      `[[operations]]\ninclude-path = ${quoted(path)}\nparameters = { ${parameters.join(', ')} }`,
    ]
  })
  const without = (check: string) => (id: string) =>
    `[[operations]]\ninclude-operation-id = ${quoted(id)}\nchecks.${check}.enabled = false`
  // Of several entries for an operation the first counts.
  const both = Object.keys(lenient).map(
    (id) =>
      `${without('positive_data_acceptance')(id)}\nchecks.negative_data_rejection.enabled = false`,
  )
  const mayRefuse = Object.keys(choosy)
    .filter((id) => !(id in lenient))
    .map(without('positive_data_acceptance'))
  // oEmbed wants 501 for formats that one does not have.
  const oembed = without('not_a_server_error')('getOembed')
  return [...dictionaries, ...operations, ...both, ...mayRefuse, oembed].join('\n\n')
}

interface Document {
  paths: Record<string, Record<string, { parameters?: { name: string }[] }>>
}

/**
 * The site's document without `Idempotency-Key`: a made up one comes again with another request, which is
 * refused, as it must be.
 */
async function withoutKeys(site: string): Promise<Document> {
  const document = (await (await fetch(`${site}/openapi.json`)).json()) as Document
  for (const methods of Object.values(document.paths))
    for (const operation of Object.values(methods))
      operation.parameters = (operation.parameters ?? []).filter(
        ({ name }) => name !== 'Idempotency-Key',
      )
  return document
}

/**
 * Asks the site all that its document allows, and what it does not, with the default checks, links
 * included; every run asks the same. Throws when it is not installed.
 */
export async function runSchemathesis(run: Run) {
  if (!existsSync(program))
    throw new Error('No Schemathesis: run infra/test-servers/install-schemathesis.sh first.')
  const config = join(run.folder, 'schemathesis.toml')
  await Bun.write(config, configured(run))
  const document = join(run.folder, 'openapi.json')
  await Bun.write(document, JSON.stringify(await withoutKeys(run.site)))
  const child = Bun.spawn(
    [
      program,
      '--config-file',
      config,
      'run',
      document,
      '--url',
      run.site,
      '--header',
      `Authorization: Bearer ${run.token}`,
      '--max-examples=8',
      '--generation-deterministic',
      '--request-timeout=20',
      '--continue-on-failure',
      '--no-color',
      ...Object.keys(run.excluded).flatMap((id) => ['--exclude-operation-id', id]),
    ],
    { cwd: run.folder, stdout: 'pipe', stderr: 'pipe' },
  )
  const [report, complaints] = await Promise.all([
    new Response(child.stdout).text(),
    new Response(child.stderr).text(),
  ])
  return { code: await child.exited, report: report + complaints }
}
