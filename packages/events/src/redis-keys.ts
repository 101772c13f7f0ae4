// The braces keep all keys of a name on one node of a cluster.
export const streamOf = (name: string) => `busker:events:{${name}}`
/** The ids that it has seen. */
export const seenOf = (name: string) => `${streamOf(name)}:seen`
/** What groups gave up. */
export const deadOf = (name: string) => `${streamOf(name)}:dead`
/** How often and since when an event failed alone, by group and id. */
export const faultsOf = (name: string) => `${streamOf(name)}:faults`
