/** An id that nothing has. */
export const unknownId = '1nobodyEverHadThisIdYe'

/** The names of things in their order, null for what is not there. */
export const namesOrNull = (things: ({ name: string } | null)[]) =>
  things.map((thing) => thing?.name ?? null)

/** The names of what is on a page, in its order. */
export const namesOf = ({ items }: { items: { name: string }[] }) => items.map(({ name }) => name)
