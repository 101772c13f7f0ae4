import { join } from 'node:path'
import { z } from 'zod'
import { secrets, startTestStack } from './stack.ts'
import { writeTinySongs } from './tiny-songs.ts'

const things = z.object({ items: z.array(z.object({ id: z.string() })) })
const signedIn = z.object({ access_token: z.string() })

/** A test stack with one song in its library, the id of that, and a token of the owner. */
export async function startWithOneSong(publicUrl: string) {
  const stack = await startTestStack(publicUrl)
  const library = join(stack.folder, 'music')
  await writeTinySongs(library, 1)
  const operator = await stack.asOperator()
  await operator('/v1/imports', { method: 'POST', body: JSON.stringify({ path: library }) })
  const first = async () => things.parse(await operator('/v1/library/tracks')).items[0]?.id
  while (!(await first())) await Bun.sleep(50)
  const answer = await stack.fetch(
    new Request(`${publicUrl}/auth/token`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secrets.operatorKey}`, origin: publicUrl },
    }),
  )
  return {
    stack,
    track: (await first()) ?? '',
    token: signedIn.parse(await answer.json()).access_token,
  }
}
