import type {Feed} from './feed.ts'

/** Serializes a feed as JSON Feed 1.1. */
export function writeJsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: `${feed.folder}/feed.json`,
    description: feed.description,
    language: feed.language,
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      content_html: item.html,
      ...(item.summary && {summary: item.summary}),
      ...(item.image && {image: item.image}),
      date_published: item.published.toISOString(),
      date_modified: item.changed.toISOString(),
      ...(item.authors.length > 0 && {authors: item.authors}),
      ...(item.topics.length > 0 && {tags: item.topics}),
    })),
  })
}
