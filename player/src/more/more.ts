/** `player-more.js`: what a listener may ask for, and nobody needs to hear music. */
export { dragRow } from './drag-row.ts'
export { showHelp } from './show-help.ts'
