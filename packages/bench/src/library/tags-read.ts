/** What reading or importing a library took. */
export interface TagsRead {
  files: number
  seconds: number
  /** CPU seconds, of all processes that took part. */
  cpu: number
}
