import { ApiError } from '@busker/http/errors'

/**
 * What of a body is wanted, by path: `keep` says what stays (all, when it is empty), `drop` what goes
 * nevertheless.
 */
export interface Fields {
  keep: string[][]
  drop: string[][]
}

const MOST_LETTERS = 2000
const MOST_PATHS = 200
const TOKEN = /[a-z_]\w*|[!.,()]|\s+|./giu
const NAME = /^[a-z_]/i

const wrong = (why: string) =>
  new ApiError(400, 'INVALID_REQUEST', `fields: ${why}. Write name,tracks.items(added_at,track.id)`)

/**
 * Reads a filter as the Web API writes them: a list with commas, a dot or parentheses for what is
 * inside, and `!` before what is left out, as in `name,tracks.items(!added_by,track(name,album.id))`.
 * Throws 400 with what is wrong.
 */
export function readFields(text: string): Fields {
  if (text.length > MOST_LETTERS) throw wrong(`has at most ${MOST_LETTERS} characters`)
  const tokens = (text.match(TOKEN) ?? []).filter((token) => token.trim())
  const fields: Fields = { keep: [], drop: [] }
  let next = 0

  const list = (around: string[]) => {
    let keeps = 0
    do keeps += item(around) ? 1 : 0
    while (tokens[next] === ',' && ++next)
    // Nothing but what is left out: the rest of it stays.
    if (!keeps && around.length) fields.keep.push(around)
  }
  const item = (around: string[]) => {
    const isDropped = tokens[next] === '!'
    if (isDropped) next++
    const path = [...around, name()]
    while (tokens[next] === '.') {
      next++
      path.push(name())
    }
    if (tokens[next] === '(' && !isDropped) {
      next++
      list(path)
      if (tokens[next++] !== ')') throw wrong('has a parenthesis that is not closed')
    } else (isDropped ? fields.drop : fields.keep).push(path)
    if (fields.keep.length + fields.drop.length > MOST_PATHS)
      throw wrong(`names more than ${MOST_PATHS} fields`)
    return !isDropped
  }
  const name = () => {
    const token = tokens[next++]
    if (token === undefined) throw wrong('ends where a name should follow')
    if (!NAME.test(token)) throw wrong(`has ${token} where a name should be`)
    return token
  }

  list([])
  if (next < tokens.length) throw wrong(`has ${tokens[next]} where it should end`)
  return fields
}

type Tree = Map<string, Tree>
const END = ''

const treeOf = (paths: string[][]) => {
  const tree: Tree = new Map()
  for (const path of paths)
    [...path, END].reduce((at, name) => {
      const inner = at.get(name) ?? new Map()
      at.set(name, inner)
      return inner
    }, tree)
  return tree
}

/** The part of a body that is wanted. Lists are looked into, each of their elements alike. */
export function selectFields(body: unknown, { keep, drop }: Fields): unknown {
  return select(body, keep.length ? treeOf(keep) : undefined, treeOf(drop))
}

function select(value: unknown, keep: Tree | undefined, drop: Tree | undefined): unknown {
  if (Array.isArray(value)) return value.map((one) => select(one, keep, drop))
  if (typeof value !== 'object' || value === null) return value
  const all = !keep || keep.has(END)
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => (all || keep.has(name)) && !drop?.get(name)?.has(END))
      .map(([name, inner]) => [
        name,
        select(inner, all ? undefined : keep.get(name), drop?.get(name)),
      ]),
  )
}
