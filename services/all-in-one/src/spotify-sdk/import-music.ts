import { z } from 'zod'
import type { Ask } from '../server.ts'

const job = z.object({ id: z.string(), state: z.string() })
const list = z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) })
const features = z.object({
  audio_features: z.array(z.object({ loudness: z.number().nullable() })),
})

/**
 * Imports folders and waits until every track was measured. Resolves to what finds the id of a track
 * or an album by its name.
 */
export async function importMusic(ask: Ask, folders: string[]) {
  for (const path of folders) {
    const started = await ask('/v1/imports', { method: 'POST', body: JSON.stringify({ path }) })
    const { id } = job.parse(started)
    const isRunning = async () =>
      ['queued', 'running'].includes(job.parse(await ask(`/v1/imports/${id}`)).state)
    while (await isRunning()) await Bun.sleep(20)
  }
  const named = async (kind: string) => {
    const { items } = list.parse(await ask(`/v1/library/${kind}?limit=50`))
    return new Map(items.map(({ id, name }) => [name, id]))
  }
  const known = { track: await named('tracks'), album: await named('albums') }
  const ids = [...known.track.values()].join(',')
  const areMeasured = async () =>
    features
      .parse(await ask(`/v1/audio-features?ids=${ids}`))
      .audio_features.every(({ loudness }) => loudness !== null)
  while (!(await areMeasured())) await Bun.sleep(50)

  return (type: 'track' | 'album', name: string) => {
    const id = known[type].get(name)
    if (!id) throw new Error(`There is no ${type} ${name}.`)
    return id
  }
}
