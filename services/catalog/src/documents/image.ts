/** A picture in the blob store, by its key; pixels. Lists of them are widest first. */
export interface Image {
  key: string
  width: number
  height: number
}
