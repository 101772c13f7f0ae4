/** `player-more.js`: what a listener may ask for, and nobody needs to hear music. */
export { dragRow } from './drag-row.ts'
export { pressRow } from './press-row.ts'
export { showRowMenu } from './row-menu.ts'
export { showHelp } from './show-help.ts'
