/** Those that were chosen first, in that order, then the others as they stood. Nothing is lost or doubled. */
export function inChosenOrder<T extends { id: string }>(all: T[], chosen: string[]): T[] {
  const place = new Map(chosen.map((id, at) => [id, at]))
  const placeOf = ({ id }: T) => place.get(id) ?? Infinity
  return all.toSorted((a, b) => {
    const [first, second] = [placeOf(a), placeOf(b)]
    return first === second ? 0 : first - second
  })
}
