import type { Image } from './documents/image.ts'

type Kind = 'track' | 'album' | 'artist'

/** Where things are found: their pages, their resources and their pictures. */
export const createLinks = (publicUrl: string) => {
  const origin = new URL(publicUrl).origin
  return {
    api: (path: string) => `${origin}/v1${path}`,
    /** What identifies a thing in the Web API's shapes. */
    of<K extends Kind>(type: K, id: string) {
      const page = `${origin}/${type}/${id}`
      return {
        external_urls: { spotify: page, busker: page },
        href: `${origin}/v1/${type}s/${id}`,
        id,
        type,
        uri: `busker:${type}:${id}`,
      }
    },
    images: (images: Image[]) =>
      images.map(({ key, width, height }) => ({ url: `${origin}/images/${key}`, width, height })),
  }
}

export type Links = ReturnType<typeof createLinks>
