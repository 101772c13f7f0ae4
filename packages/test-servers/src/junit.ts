/** The test cases of a JUnit report as Bun writes it: the tag, and what stands in it. */
export function* testCases(report: string) {
  for (const [, open = '', isEmpty, body = ''] of report.matchAll(
    /<testcase\b([^>]*?)(\/)?>(?:(?<!\/>)([\s\S]*?)<\/testcase>)?/g,
  ))
    yield { open, body: isEmpty ? '' : body }
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** An attribute of a tag; '' when it has none. */
export const attribute = (tag: string, name: string) =>
  (new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '').replace(
    /&(?:#(\d+)|(\w+));/g,
    (whole, code, word) => (code ? String.fromCodePoint(Number(code)) : (entities[word] ?? whole)),
  )
