export { indexes } from './indexes.ts'
export { migrations } from './migrations/index.ts'
