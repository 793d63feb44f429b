import {readableDay, readableMinute} from '../../web/shared/dates.ts'
import {listLine} from './list-line.ts'

export interface ArticleSelection {
  /** The published id. With a perspective, `originalId` is the id of the draft or version. */
  id?: string
  originalId?: string | null
  title?: string
  author?: string
  publishedAt?: string
  lede?: string
  media?: {asset?: object; alt?: string; decorative?: boolean}
}

/** The preview of an article in lists: its state and date, its authors, and what is missing. */
export const articlePreview = {
  select: {
    id: '_id',
    originalId: '_originalId',
    title: 'title',
    author: 'authors.0.name',
    publishedAt: 'publishedAt',
    lede: 'lede',
    media: 'cover',
  },
  prepare({id = '', originalId, title, author, publishedAt, lede, media}: ArticleSelection) {
    return {
      title: title || 'Untitled',
      subtitle: listLine([stateOf(originalId ?? id, publishedAt), author], {
        author: !author,
        introduction: !lede,
        'description of the picture': Boolean(media?.asset && !media.alt && !media.decorative),
      }),
      media: media as never,
    }
  },
}

/** Returns what readers see of it, and since when or from when. */
function stateOf(id: string, publishedAt: string | undefined): string {
  const toCome = publishedAt !== undefined && Date.parse(publishedAt) > Date.now()
  const date = toCome ? readableMinute(publishedAt) : readableDay(publishedAt)
  const state = id.startsWith('versions.') ? 'In a release' : id.startsWith('drafts.') && 'Draft'
  if (state) return date ? `${state}, ${toCome ? 'for ' : ''}${date}` : `${state}, no date`
  return date ? `${toCome ? 'Scheduled for' : 'Published'} ${date}` : 'No date'
}
