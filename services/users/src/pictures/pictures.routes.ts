import { BLOB_KEY } from '@busker/blobs/blobs'
import { signedIn } from '@busker/http/access'
import { notFound } from '@busker/http/errors'
import { type Format, drawSizes } from '@busker/pictures/draw'
import { Hono } from 'hono'
import type { UsersDeps } from '../deps.ts'
import { createPresenter } from '../profiles/present.ts'
import { createProfilesRepository } from '../profiles/profiles.repository.ts'
import { createPicturesRepository } from './pictures.repository.ts'
import { readPicture } from './read-picture.ts'

const FORMATS: Format[] = ['jpeg', 'png', 'webp']

const SCOPE = 'ugc-image-upload'

/** Pictures of people: sending and removing one's own, and showing them. */
export function picturesRoutes({ db, blobs, verify, publicUrl }: UsersDeps) {
  const pictures = createPicturesRepository(db, blobs)
  const profiles = createProfilesRepository(db)
  const present = createPresenter(publicUrl)
  return new Hono()
    .put('/v1/me/images', signedIn(verify, SCOPE), async (c) => {
      const { userId } = c.var.access
      const sent = await c.req.bytes()
      const sizes = await drawSizes(readPicture(c.req.header('content-type'), sent), FORMATS)
      await pictures.replace(userId, sizes)
      const profile = await profiles.find(userId)
      if (!profile) throw notFound('user', userId)
      return c.json({ images: present.imagesOf(profile) }, 200)
    })
    .delete('/v1/me/images', signedIn(verify, SCOPE), async (c) => {
      const { userId } = c.var.access
      if (!(await pictures.remove(userId))) throw notFound('user', userId)
      return c.body(null, 204)
    })
    .get('/images/users/:key', async (c) => {
      const { key } = c.req.param()
      const shown = BLOB_KEY.test(key) && (await pictures.isShown(key))
      const blob = shown ? await blobs.open(key) : undefined
      if (!blob) throw notFound('image', key)
      const headers = {
        'Cache-Control': 'public, max-age=31536000, immutable',
        'Content-Type': 'image/jpeg',
        'X-Content-Type-Options': 'nosniff',
        ETag: `"${key}"`,
      }
      const known = c.req.header('if-none-match')
      if (known?.includes(headers.ETag) || known === '*') return c.body(null, 304, headers)
      return new Response(blob.body, { headers })
    })
}
