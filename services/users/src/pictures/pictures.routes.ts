import { BLOB_KEY } from '@busker/blobs/blobs'
import { signedIn } from '@busker/http/access'
import { notFound } from '@busker/http/errors'
import { operation } from '@busker/http/operation'
import { type Format, drawSizes } from '@busker/pictures/draw'
import { Images } from '@busker/web-api/image'
import { Hono } from 'hono'
import { z } from 'zod'
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
    .put(
      '/v1/me/images',
      operation({
        id: 'changeUserImage',
        tag: 'Users',
        summary: 'Change your picture',
        description:
          'JPEG, PNG or WebP of at most 4 MiB and 25 million pixels, or base64 of it. It is drawn anew in three sizes, without what a camera wrote into it.',
        by: 'user',
        scopes: [SCOPE],
        takes: { 'image/jpeg': 'bytes', 'image/png': 'bytes', 'image/webp': 'bytes' },
        answers: { 200: z.object({ images: Images }) },
        refuses: {
          400: ['NOT_A_PICTURE'],
          404: ['USER_NOT_FOUND'],
          413: ['PICTURE_TOO_LARGE', 'BODY_TOO_LARGE'],
        },
      }),
      signedIn(verify, SCOPE),
      async (c) => {
        const { userId } = c.var.access
        const sent = await c.req.bytes()
        const sizes = await drawSizes(readPicture(c.req.header('content-type'), sent), FORMATS)
        await pictures.replace(userId, sizes)
        const profile = await profiles.find(userId)
        if (!profile) throw notFound('user', userId)
        return c.json({ images: present.imagesOf(profile) }, 200)
      },
    )
    .delete(
      '/v1/me/images',
      operation({
        id: 'removeUserImage',
        tag: 'Users',
        summary: 'Remove your picture',
        by: 'user',
        scopes: [SCOPE],
        answers: { 204: 'nothing' },
        refuses: { 404: ['USER_NOT_FOUND'] },
      }),
      signedIn(verify, SCOPE),
      async (c) => {
        const { userId } = c.var.access
        if (!(await pictures.remove(userId))) throw notFound('user', userId)
        return c.body(null, 204)
      },
    )
    .get(
      '/images/users/:key',
      operation({
        id: 'getUserImageFile',
        tag: 'Users',
        summary: 'A picture of somebody',
        description:
          'Its address is in the `images` of a profile, and never shows another picture.',
        by: 'no-token',
        answers: { 200: { type: 'image/jpeg', is: 'The picture.' }, 304: 'nothing' },
        refuses: { 404: ['IMAGE_NOT_FOUND'] },
      }),
      async (c) => {
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
      },
    )
}
