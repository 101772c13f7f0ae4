/** A page of a list: `next` is the address of the one after it. */
export interface AnyPage {
  items: unknown[]
  next: string | null
}

/** The pages of a list, the first given. */
export async function* pagesFrom(
  first: unknown,
  load: (address: string) => Promise<unknown>,
): AsyncGenerator<AnyPage> {
  let page = pageIn(first)
  yield page
  while (page.next) {
    page = pageIn(await load(page.next))
    yield page
  }
}

/** An answer that is a page, or holds one, as `{"artists": {"items": […]}}` does. */
function pageIn(answer: unknown): AnyPage {
  if (isPage(answer)) return answer
  const [page, another] = Object.values(answer ?? {}).filter(isPage)
  if (!page || another)
    throw new TypeError(
      another ? 'There are several lists in the answer: ask for one.' : 'There is no list.',
    )
  return page
}

const isPage = (value: unknown): value is AnyPage =>
  typeof value === 'object' &&
  value !== null &&
  'next' in value &&
  'items' in value &&
  Array.isArray(value.items)
