const A_QUARTER_OF_AN_HOUR = 900_000

/** How long, in ms, the answer to a path may take that does all its work first; undefined for any other. */
export const patienceOf = (path: string) =>
  path === '/v1/search/reindex' ? A_QUARTER_OF_AN_HOUR : undefined
