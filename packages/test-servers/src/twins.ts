import { expect } from 'bun:test'

/**
 * Compares the adapters of one port, which are told the same: `watch` each of them, `same` asks all and
 * fails where one says otherwise, `neverCalled` names the methods that nobody tried on any of them.
 */
export function compareTwins<Port extends object>() {
  const known = new Set<string>()
  const called = new Set<string>()
  /** The same adapter, whose calls are noted. */
  const watch = (port: Port): Port => {
    for (const [name, value] of Object.entries(port))
      if (typeof value === 'function') known.add(name)
    return new Proxy(port, {
      get(target, name, receiver) {
        const value: unknown = Reflect.get(target, name, receiver)
        if (typeof value === 'function') called.add(String(name))
        return value
      },
    })
  }
  /** Resolves to what all said alike. They are adapters, or what opens them, by their names. */
  const same = async <Twin, Answer>(
    twins: Record<string, Twin>,
    ask: (twin: Twin) => Promise<Answer>,
  ): Promise<Answer> => {
    const said = await Promise.all(
      Object.entries(twins).map(async ([name, twin]) => {
        const answer = await ask(twin).catch((cause: unknown) => {
          throw new Error(`${name} failed: ${String(cause)}`, { cause })
        })
        return [name, answer] as const
      }),
    )
    const [, answer] = said[0]!
    expect(Object.fromEntries(said)).toEqual(
      Object.fromEntries(said.map(([name]) => [name, answer])),
    )
    return answer
  }
  const neverCalled = () => [...known].filter((name) => !called.has(name))
  return { watch, same, neverCalled }
}

/** Why it failed, or that it did not. */
export const failure = (doing: Promise<unknown>) =>
  doing.then(
    () => 'no failure',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )
