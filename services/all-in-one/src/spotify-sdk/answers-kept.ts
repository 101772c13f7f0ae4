import { exceptions } from './exceptions.ts'
import { operationOf } from './operations.ts'
import { readPromises } from './promised.ts'

/** What was asked of Busker through the SDK and beside it, each answer held against the SDK's types. */
export function keepAnswers() {
  const promises = readPromises()
  const [called, answered, asked, excused] = [
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
  ]
  /** Throws when an answer is not as the type of a call form has it. */
  const hold = (form: string, answer: unknown) => {
    const breaches = promises.breaches(form, answer)
    for (const one of breaches) excused.add(one)
    const broken = breaches.filter((one) => !exceptions.has(one))
    if (broken.length) throw new Error(`${form} is not as its type: ${broken.join('; ')}`)
  }
  return {
    hold,
    /** Every call form that the SDK's types have. */
    forms: promises.forms,
    /** The call forms that were used so far, */
    called: called as ReadonlySet<string>,
    /** and those of them to which an answer came that was no refusal. */
    answered: answered as ReadonlySet<string>,
    /** The operations that were asked for so far, and are there. */
    asked: asked as ReadonlySet<string>,
    /** The exceptions that were made use of so far. */
    excused: excused as ReadonlySet<string>,
    /** For `recorded`. */
    told: {
      called: (form: string) => void called.add(form),
      answered(form: string, answer: unknown) {
        answered.add(form)
        hold(form, answer)
      },
    },
    /** A fetch that notes which operation it was of. Throws when there is none, or nobody serves it. */
    async fetch(url: string, init?: RequestInit) {
      const request = new Request(url, init)
      const path = new URL(url).pathname.replace(/^\/v1/, '')
      const operation = operationOf(request.method, path)
      const answer = await fetch(request)
      const isServed = answer.ok || !(await answer.clone().text()).includes('"UNKNOWN_ROUTE"')
      if (!operation || !isServed) throw new Error(`${request.method} ${url} is no operation.`)
      asked.add(operation)
      return answer
    },
  }
}
