import type { Blobs } from '@busker/blobs/blobs'
import { ApiError } from '@busker/http/errors'
import { drawSizes } from '@busker/pictures/draw'
import type { CatalogStore } from '../store.ts'

const TYPES = /^image\/(jpeg|png|webp)\s*(;|$)/i

/**
 * Icons of categories. One that is cut off between blob and note, or that two send at once, leaves a
 * blob behind that nothing shows.
 */
export function createIcons({ curation }: CatalogStore, blobs: Blobs) {
  const iconsOf = async (id: string) =>
    (await curation.listCategories()).find((one) => one.id === id)?.icons ?? []
  const forget = async (icons: { key: string }[]) => {
    for (const { key } of icons) await blobs.remove(key)
  }
  return {
    /** Shows a picture, drawn anew, instead of the one before. 415 or 400 when it is none. */
    async replace(id: string, contentType: string | undefined, picture: Uint8Array) {
      if (!TYPES.test(contentType ?? ''))
        throw new ApiError(
          415,
          'UNSUPPORTED_MEDIA_TYPE',
          'Send the picture itself, with Content-Type: image/jpeg, image/png or image/webp.',
        )
      const sizes = await drawSizes(picture, ['jpeg', 'png', 'webp'])
      const before = await iconsOf(id)
      const icons = await Promise.all(
        sizes.map(async ({ bytes, width, height }) => ({
          key: await blobs.put(bytes, 'image/jpeg'),
          width,
          height,
        })),
      )
      await curation.changeCategory(id, { icons })
      await forget(before)
    },

    /** Shows none of its own any more. */
    async remove(id: string) {
      const before = await iconsOf(id)
      if (!before.length) return
      await curation.changeCategory(id, { icons: [] })
      await forget(before)
    },
  }
}
