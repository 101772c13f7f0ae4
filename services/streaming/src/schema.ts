export { indexes } from './renditions/indexes.ts'
export { migrations } from './migrations/index.ts'
