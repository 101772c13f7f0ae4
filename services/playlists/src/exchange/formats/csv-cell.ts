/**
 * A text that no spreadsheet takes for a formula: an apostrophe goes before what would begin one, at the
 * start and, for programs that end a cell at a line break, of each line (OWASP, CSV Injection). One that
 * stood there already gets another, so that `fromCell` gives back the same text.
 */
export const toCell = (text: string) => text.replace(dangerous, "'")

/** The text of a cell that `toCell` made. */
export const fromCell = (cell: string) => cell.replace(guarded, '')

const dangerous = /^(?='*[\r\n])|(?<=^|[\r\n])(?='*[=+\-@\t＝＋－＠])/g
const guarded = /^'(?='*[\r\n])|(?<=^|[\r\n])'(?='*[=+\-@\t＝＋－＠])/g
