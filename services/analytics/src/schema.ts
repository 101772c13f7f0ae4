export { indexes } from './plays/indexes.ts'
export { migrations } from './migrations/index.ts'
