import { bodyLimit } from 'hono/body-limit'
import { ApiError } from './errors.ts'

/** Refuses a body of more than so many bytes with 413, before it is read. */
export const limitBody = (most: number) =>
  bodyLimit({
    maxSize: most,
    onError: () => {
      throw new ApiError(
        413,
        'BODY_TOO_LARGE',
        `A body has at most ${most} bytes here. Send less at once.`,
      )
    },
  })
