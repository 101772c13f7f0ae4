/** The breaks that `breaking.md` declares: its lines that start with `- `. */
export const declaredIn = (markdown: string): string[] =>
  [...markdown.matchAll(/^- (.+)$/gm)].map(([, line = '']) => line.trim())

/** The same text, declaring nothing. */
export const withoutDeclarations = (markdown: string) => markdown.replace(/\n*^- .+$/gm, '')

/** What is broken and not declared, and what is declared and not broken. */
export function sortOut(broken: string[], declared: string[]) {
  return {
    undeclared: broken.filter((line) => !declared.includes(line)),
    idle: declared.filter((line) => !broken.includes(line)),
  }
}
