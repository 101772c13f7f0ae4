import { StoreProblem, placeOf } from './problem.ts'

const fixes = {
  away: 'Check host and port, that it runs, and that this machine may reach it.',
  late: 'Check that nothing between here and there drops connections, and its load.',
  refused: 'Check user, password and rights, that it takes writes, and that its disk is not full.',
}

const schemes: Record<string, RegExp> = {
  PostgreSQL: /^postgres/,
  MongoDB: /^mongodb/,
  Redis: /^(?:redis|http)/,
  Typesense: /^typesense/,
  S3: /^s3/,
}

/** The address of a URL with a second one in it, as `typesense:http://…` and `s3:…?endpoint=…`. */
const placesOf = (url: string) => {
  const endpoint = /[?&]endpoint=([^&]+)/.exec(url)?.[1]
  return [url, url.replace(/^[a-z]+:(?=https?:)/, ''), decodeURIComponent(endpoint ?? '')].map(
    placeOf,
  )
}

const isOf = ({ store, place }: StoreProblem, url: string) =>
  (schemes[store]?.test(url) ?? true) && placesOf(url).includes(place)

/** One line: the variable whose store it is, what is wrong, and what to do. */
export function explain(problem: StoreProblem, environment: Record<string, string | undefined>) {
  const [found] =
    Object.entries(environment).find(
      ([name, value]) => name.endsWith('_URL') && value && isOf(problem, value),
    ) ?? []
  const line = `${problem.message.replace(/\.?$/, '.')} ${problem.fix ?? fixes[problem.kind]}`
  const variable = problem.variable ?? found
  return variable ? `${variable}: ${line}` : line
}
