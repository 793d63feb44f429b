import type {Feed, FeedItem} from './feed.ts'
import {element, xmlDocument} from './xml.ts'

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
    item.authors.map(({name}) => element('dc:creator', {}, name)),
    item.topics.map((topic) => element('category', {}, topic)),
    item.summary ? element('description', {}, item.summary) : undefined,
    element('content:encoded', {}, item.html),
  )
}
