import {listLine, readableDay, readableMinute} from './words.ts'

export interface ArticleSelection {
  /** The published id; with a perspective, the id of the draft or version itself is the original one. */
  id?: string
  originalId?: string | null
  title?: string
  author?: string
  publishedAt?: string
  lede?: string
  media?: {asset?: object; alt?: string; decorative?: boolean}
}

/** How an article stands in lists: its state and date, who wrote it, and what is missing. */
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
      title: title || 'Untitled article',
      subtitle: listLine([stateOf(originalId ?? id, publishedAt), author], {
        author: !author,
        lede: !lede,
        'alternative text': Boolean(media?.asset && !media.alt && !media.decorative),
      }),
      media: media as never,
    }
  },
}

/** What readers see of it, and since or from when. */
function stateOf(id: string, publishedAt: string | undefined): string {
  const toCome = publishedAt !== undefined && Date.parse(publishedAt) > Date.now()
  const date = toCome ? readableMinute(publishedAt) : readableDay(publishedAt)
  const state = id.startsWith('versions.') ? 'In a release' : id.startsWith('drafts.') && 'Draft'
  if (state) return date ? `${state}, ${toCome ? 'for ' : ''}${date}` : `${state}, no date`
  return date ? `${toCome ? 'Scheduled for' : 'Published'} ${date}` : 'No date'
}
