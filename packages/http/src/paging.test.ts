import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { pageQuery, toPage } from './paging.ts'

const HREF = 'http://busker.test/v1/library/tracks?market=DE'

const pageAt = (url: string, all: number[]) => {
  const query = Object.fromEntries(new URL(url).searchParams)
  const slice = pageQuery({ limit: 20, most: 1000 }).parse(query)
  return toPage(HREF, slice, all.length, all.slice(slice.offset, slice.offset + slice.limit))
}

test('who follows the next links hears every track exactly once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(200), (limit, total) => {
      const all = Array.from({ length: total }, (_, i) => i)
      const heard: number[] = []
      let next: string | null = `${HREF}&limit=${limit}`
      while (next) {
        const page: ReturnType<typeof pageAt> = pageAt(next, all)
        expect(page.total).toBe(total)
        heard.push(...page.items)
        next = page.next
      }
      expect(heard).toEqual(all)
    }),
  )
})

test('who follows the previous links comes to the start', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 50 }),
      fc.nat(300),
      fc.nat(200),
      (limit, offset, total) => {
        let page = toPage(HREF, { limit, offset }, total, [])
        for (let steps = 0; page.previous; steps++) {
          expect(steps).toBeLessThan(301)
          const back = Number(new URL(page.previous).searchParams.get('offset'))
          expect(back).toBeLessThan(page.offset)
          page = toPage(HREF, { limit, offset: back }, total, [])
        }
        expect(page.offset).toBe(0)
      },
    ),
  )
})

test('links keep what else was asked', () => {
  const page = toPage(HREF, { limit: 2, offset: 2 }, 9, [3, 4])
  expect(page).toMatchObject({
    href: 'http://busker.test/v1/library/tracks?market=DE&offset=2&limit=2',
    next: 'http://busker.test/v1/library/tracks?market=DE&offset=4&limit=2',
    previous: 'http://busker.test/v1/library/tracks?market=DE&offset=0&limit=2',
  })
})

test('a page that is none is refused by name', () => {
  const query = pageQuery()
  expect(query.parse({})).toEqual({ limit: 20, offset: 0 })
  for (const wrong of [
    { limit: '0' },
    { limit: '51' },
    { limit: '1.5' },
    { limit: 'ten' },
    { limit: ['1', '2'] },
    { limit: '' },
  ])
    expect(query.safeParse(wrong).error?.issues[0]?.message).toContain('limit')
  for (const wrong of [{ offset: '-1' }, { offset: '1e9' }, { offset: 'NaN' }])
    expect(query.safeParse(wrong).error?.issues[0]?.message).toContain('offset')
})
