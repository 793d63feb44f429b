/** How an article stands in lists: its state by date, who wrote it, and what is missing. */
export const articlePreview = {
  select: {
    title: 'title',
    author: 'authors.0.name',
    publishedAt: 'publishedAt',
    media: 'cover',
  },
  prepare({title, author, publishedAt, media}: Record<string, unknown>) {
    const name = typeof author === 'string' && author ? author : 'No author yet'
    return {
      title: typeof title === 'string' && title ? title : 'Untitled article',
      subtitle: `${name} · ${readableDate(publishedAt) ?? 'no date yet'}`,
      media: media as never,
    }
  },
}

function readableDate(date: unknown): string | undefined {
  if (typeof date !== 'string' || Number.isNaN(Date.parse(date))) return undefined
  return new Date(date).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  })
}
