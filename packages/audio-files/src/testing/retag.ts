import { TagLib } from 'taglib-wasm'

const taglib = TagLib.initialize()

/** The tags and the picture that a tag editor writes into a file; another program's idea of each. */
export async function retag(
  bytes: Uint8Array,
  tags: Record<string, string[]>,
  picture?: { mimeType: string; data: Uint8Array },
): Promise<Uint8Array> {
  const file = await (await taglib).open(bytes)
  try {
    file.setProperties({ ...file.properties(), ...tags })
    if (picture) file.setPictures([{ ...picture, type: 'FrontCover', description: '' }])
    file.save()
    return Uint8Array.from(file.getFileBuffer())
  } finally {
    file.dispose()
  }
}
