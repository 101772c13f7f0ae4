import { type OpenApi, type Operation, type Parameter, follow } from './document.ts'

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']

/** The operations of a document by method and path, in which the names of parameters do not count. */
export function operationsOf(document: OpenApi) {
  const found = new Map<string, Operation>()
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    const shared = (item.parameters ?? []) as Operation['parameters']
    for (const method of METHODS) {
      const operation = item[method] as Operation | undefined
      if (!operation) continue
      const positions = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const parameters = new Map<string, Parameter>()
      for (const one of [...(shared ?? []), ...(operation.parameters ?? [])]) {
        const parameter = follow<Parameter>(document, one)
        const name =
          parameter.in === 'path' ? String(positions.indexOf(parameter.name) + 1) : parameter.name
        parameters.set(`${parameter.in} parameter ${name}`, parameter)
      }
      found.set(`${method.toUpperCase()} ${path.replace(/\{\w+\}/g, '{}')}`, {
        ...operation,
        parameters: [...parameters].map(([name, parameter]) => ({ ...parameter, name })),
        security: operation.security ?? document.security ?? [],
      })
    }
  }
  return found
}
