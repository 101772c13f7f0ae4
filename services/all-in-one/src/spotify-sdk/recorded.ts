/** Those with two call forms: for one thing, and for several. */
const BY_ID = /^(?!recommendations).*\.(get|audioFeatures)$/

const formOf = (method: string, [first]: unknown[]) => {
  if (method.endsWith('.topItems')) return `${method}(${String(first)})`
  if (!BY_ID.test(method)) return method
  return `${method}(${Array.isArray(first) ? 'ids' : 'id'})`
}

interface Told {
  called(form: string): void
  answered(form: string, answer: unknown): void
}

/** The same SDK, which tells what was called of it and what came back. It is itself not changed. */
export function recorded<T extends object>(target: T, told: Told, within = ''): T {
  return new Proxy(target, {
    get(_, name) {
      const value: unknown = Reflect.get(target, name, target)
      const path = within ? `${within}.${String(name)}` : String(name)
      if (typeof value === 'function')
        return async (...given: unknown[]) => {
          const form = formOf(path, given)
          told.called(form)
          const answer: unknown = await value.apply(target, given)
          told.answered(form, answer)
          return answer
        }
      return value instanceof Object ? recorded(value, told, path) : value
    },
  })
}

/** The methods of every endpoint class of the SDK, by the way to them from its root. */
export function methodsOf(target: object, within = ''): string[] {
  return Object.entries(target).flatMap(([name, value]: [string, unknown]) => {
    if (name === 'api') return []
    const path = within ? `${within}.${name}` : name
    if (typeof value === 'function') return [path]
    if (!(value instanceof Object) || !value.constructor.name.endsWith('Endpoints')) return []
    const own = Object.getOwnPropertyNames(Object.getPrototypeOf(value))
    return [
      ...own.filter((method) => method !== 'constructor').map((method) => `${path}.${method}`),
      ...methodsOf(value, path),
    ]
  })
}
