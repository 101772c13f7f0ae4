import { z } from 'zod'
import { identity } from './identity.ts'
import { Images } from './image.ts'
import { Markets } from './markets.ts'
import { pageOf } from './page.ts'

const Copyrights = z.array(z.object({ text: z.string(), type: z.string() }))
const ResumePoint = z
  .object({ fully_played: z.boolean(), resume_position_ms: z.int() })
  .meta({ id: 'ResumePoint', description: 'Where the listener left off.' })

const told = {
  available_markets: Markets,
  description: z.string(),
  html_description: z.string(),
  explicit: z.boolean(),
  images: Images,
  name: z.string(),
}

const heard = {
  ...told,
  audio_preview_url: z.url().nullable(),
  duration_ms: z.int(),
  is_playable: z.boolean(),
  languages: z.array(z.string()),
  release_date: z.string(),
  release_date_precision: z.enum(['year', 'month', 'day']),
  resume_point: ResumePoint.optional(),
}

export const SimplifiedShow = z
  .object({
    ...identity('show'),
    ...told,
    copyrights: Copyrights,
    is_externally_hosted: z.boolean(),
    languages: z.array(z.string()),
    media_type: z.string(),
    publisher: z.string(),
    total_episodes: z.int(),
  })
  .meta({ id: 'SimplifiedShow', description: 'A podcast or radio show, without its episodes.' })

export const SimplifiedEpisode = z
  .object({
    ...identity('episode'),
    ...heard,
    is_externally_hosted: z.boolean(),
    language: z.string(),
  })
  .meta({ id: 'SimplifiedEpisode', description: 'An episode, without its show.' })

export const Show = SimplifiedShow.extend({ episodes: pageOf(SimplifiedEpisode) }).meta({
  id: 'Show',
  description: 'A show with the first page of its episodes.',
})

export const Episode = SimplifiedEpisode.extend({ show: SimplifiedShow }).meta({
  id: 'Episode',
  description: 'An episode with its show.',
})

export const SimplifiedAudiobook = z
  .object({
    ...identity('audiobook'),
    ...told,
    authors: z.array(z.object({ name: z.string() })),
    copyrights: Copyrights,
    edition: z.string(),
    languages: z.array(z.string()),
    media_type: z.string(),
    narrators: z.array(z.object({ name: z.string() })),
    publisher: z.string(),
    total_chapters: z.int(),
  })
  .meta({ id: 'SimplifiedAudiobook', description: 'An audiobook, without its chapters.' })

export const SimplifiedChapter = z
  .object({ ...identity('chapter'), ...heard, chapter_number: z.int() })
  .meta({ id: 'SimplifiedChapter', description: 'A chapter, without its audiobook.' })

export const Audiobook = SimplifiedAudiobook.extend({ chapters: pageOf(SimplifiedChapter) }).meta({
  id: 'Audiobook',
  description: 'An audiobook with the first page of its chapters.',
})

export const Chapter = SimplifiedChapter.extend({ audiobook: SimplifiedAudiobook }).meta({
  id: 'Chapter',
  description: 'A chapter with its audiobook.',
})
