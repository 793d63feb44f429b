import type {Feed, FeedItem} from './feed.ts'
import {element, xmlDocument} from './xml.ts'

export interface FeedFormat {
  /** The name that readers know it by. */
  name: string
  file: string
  mediaType: string
  write: (feed: Feed) => string
}

/** The formats of every feed. */
export const feedFormats = {
  rss: {name: 'RSS', file: 'rss.xml', mediaType: 'application/rss+xml', write: writeRss},
  atom: {name: 'Atom', file: 'atom.xml', mediaType: 'application/atom+xml', write: writeAtom},
  json: {
    name: 'JSON Feed',
    file: 'feed.json',
    mediaType: 'application/feed+json',
    write: writeJsonFeed,
  },
} satisfies Record<string, FeedFormat>

/** Serializes a feed as RSS 2.0, with the full text in `content:encoded`. */
export function writeRss(feed: Feed): string {
  const channel = element(
    'channel',
    {},
    element('title', {}, feed.title),
    element('link', {}, feed.page),
    element('description', {}, feed.description),
    element('language', {}, feed.language),
    feed.items.length > 0 ? element('lastBuildDate', {}, feed.changed.toUTCString()) : undefined,
    element('atom:link', {
      rel: 'self',
      type: 'application/rss+xml',
      href: `${feed.folder}/rss.xml`,
    }),
    feed.items.map(writeItem),
  )
  return xmlDocument(
    element(
      'rss',
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      channel,
    ),
  )
}

function writeItem(item: FeedItem) {
  return element(
    'item',
    {},
    element('title', {}, item.title),
    element('link', {}, item.url),
    element('guid', {isPermaLink: 'false'}, item.id),
    element('pubDate', {}, item.published.toUTCString()),
    item.language ? element('dc:language', {}, item.language) : undefined,
    item.authors.map(({name}) => element('dc:creator', {}, name)),
    item.topics.map((topic) => element('category', {}, topic)),
    item.summary ? element('description', {}, item.summary) : undefined,
    // RSS allows one enclosure for each item.
    item.recordings
      .slice(0, 1)
      .map(({url, type, size = 0}) => element('enclosure', {url, type, length: String(size)})),
    element('content:encoded', {}, item.html),
  )
}

/** Serializes a feed as Atom (RFC 4287). */
export function writeAtom(feed: Feed): string {
  return xmlDocument(
    element(
      'feed',
      {xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language},
      element('id', {}, feed.id),
      element('title', {}, feed.title),
      element('subtitle', {}, feed.description),
      element('updated', {}, feed.changed.toISOString()),
      element('link', {
        rel: 'self',
        type: 'application/atom+xml',
        href: `${feed.folder}/atom.xml`,
      }),
      element('link', {rel: 'alternate', type: 'text/html', href: feed.page}),
      feed.items.map((item) => writeEntry(item, feed)),
    ),
  )
}

/** Atom requires an author for each entry. Without one, it is the site. */
function writeEntry(item: FeedItem, feed: Feed) {
  const authors = item.authors.length > 0 ? item.authors : [{name: feed.title, url: undefined}]
  return element(
    'entry',
    {'xml:lang': item.language},
    element('id', {}, item.id),
    element('title', {}, item.title),
    element('link', {rel: 'alternate', type: 'text/html', href: item.url}),
    item.recordings.map(({url, type, title, size}) =>
      element('link', {rel: 'enclosure', type, title, href: url, length: size?.toString()}),
    ),
    element('published', {}, item.published.toISOString()),
    element('updated', {}, item.changed.toISOString()),
    authors.map(({name, url}) =>
      element('author', {}, element('name', {}, name), url ? element('uri', {}, url) : undefined),
    ),
    item.topics.map((term) => element('category', {term})),
    item.summary ? element('summary', {}, item.summary) : undefined,
    element('content', {type: 'html'}, item.html),
  )
}

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
      ...(item.language && {language: item.language}),
      ...(item.summary && {summary: item.summary}),
      ...(item.image && {image: item.image}),
      date_published: item.published.toISOString(),
      date_modified: item.changed.toISOString(),
      ...(item.authors.length > 0 && {authors: item.authors}),
      ...(item.topics.length > 0 && {tags: item.topics}),
      ...(item.recordings.length > 0 && {
        attachments: item.recordings.map(({url, type, title, size, seconds}) => ({
          url,
          mime_type: type,
          title,
          size_in_bytes: size,
          duration_in_seconds: seconds,
        })),
      }),
    })),
  })
}
