/**
 * The same object, whose methods, also those of the objects in it, reject with what `translate` makes
 * of an error. `translate` returns an error that it does not know as it is.
 */
export function reporting<T extends object>(store: T, translate: (error: unknown) => unknown): T {
  const told = Object.entries(store).map(([name, value]): [string, unknown] => {
    if (typeof value === 'function') return [name, tells(value as Method, translate)]
    return [name, isPlain(value) ? reporting(value, translate) : value]
  })
  return Object.fromEntries(told) as T
}

type Method = (...given: unknown[]) => unknown

const tells =
  (method: Method, translate: (error: unknown) => unknown): Method =>
  (...given) => {
    const result = method(...given)
    if (!(result instanceof Promise)) return result
    return result.catch((error: unknown) => {
      throw translate(error)
    })
  }

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
