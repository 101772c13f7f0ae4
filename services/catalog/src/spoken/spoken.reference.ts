import { type Operation, operation } from '@busker/http/operation'
import { pageOf } from '@busker/web-api/page'
import {
  Audiobook,
  Chapter,
  Episode,
  Show,
  SimplifiedChapter,
  SimplifiedEpisode,
  SimplifiedShow,
} from '@busker/web-api/spoken'
import { z } from 'zod'

/** The scope that a token needs to see where somebody left off. */
export const POSITION = 'user-read-playback-position'

const NONE = 'The library holds none, so'
const SEVERAL = `Up to 50, in the order of their ids; null stands for an id that nobody has. ${NONE} all are null.`
const ONE = `${NONE} nothing is found.`
const open = { tag: 'Spoken word', by: 'no-token' } satisfies Partial<Operation>
const listener = { tag: 'Spoken word', by: 'user', scopes: [POSITION] } satisfies Partial<Operation>

/** What the reference tells of shows, episodes, audiobooks and chapters. */
export const reference = {
  getShows: operation({
    ...open,
    id: 'getShows',
    summary: 'Several shows',
    description: SEVERAL,
    deprecated: true,
    answers: { 200: z.object({ shows: z.array(SimplifiedShow.nullable()) }) },
  }),
  getShow: operation({
    ...listener,
    id: 'getShow',
    summary: 'A show',
    description: ONE,
    answers: { 200: Show },
    refuses: { 404: ['SHOW_NOT_FOUND'] },
  }),
  getShowEpisodes: operation({
    ...listener,
    id: 'getShowEpisodes',
    summary: 'The episodes of a show',
    description: ONE,
    answers: { 200: pageOf(SimplifiedEpisode) },
    refuses: { 404: ['SHOW_NOT_FOUND'] },
  }),
  getEpisodes: operation({
    ...listener,
    id: 'getEpisodes',
    summary: 'Several episodes',
    description: SEVERAL,
    deprecated: true,
    answers: { 200: z.object({ episodes: z.array(Episode.nullable()) }) },
  }),
  getEpisode: operation({
    ...listener,
    id: 'getEpisode',
    summary: 'An episode',
    description: ONE,
    answers: { 200: Episode },
    refuses: { 404: ['EPISODE_NOT_FOUND'] },
  }),
  getAudiobooks: operation({
    ...open,
    id: 'getAudiobooks',
    summary: 'Several audiobooks',
    description: SEVERAL,
    deprecated: true,
    answers: { 200: z.object({ audiobooks: z.array(Audiobook.nullable()) }) },
  }),
  getAudiobook: operation({
    ...open,
    id: 'getAudiobook',
    summary: 'An audiobook',
    description: ONE,
    answers: { 200: Audiobook },
    refuses: { 404: ['AUDIOBOOK_NOT_FOUND'] },
  }),
  getAudiobookChapters: operation({
    ...open,
    id: 'getAudiobookChapters',
    summary: 'The chapters of an audiobook',
    description: ONE,
    answers: { 200: pageOf(SimplifiedChapter) },
    refuses: { 404: ['AUDIOBOOK_NOT_FOUND'] },
  }),
  getChapters: operation({
    ...open,
    id: 'getChapters',
    summary: 'Several chapters',
    description: SEVERAL,
    deprecated: true,
    answers: { 200: z.object({ chapters: z.array(Chapter.nullable()) }) },
  }),
  getChapter: operation({
    ...open,
    id: 'getChapter',
    summary: 'A chapter',
    description: ONE,
    answers: { 200: Chapter },
    refuses: { 404: ['CHAPTER_NOT_FOUND'] },
  }),
}
